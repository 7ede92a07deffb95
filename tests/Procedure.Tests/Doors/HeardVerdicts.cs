using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Event Grid says that a document was scanned: it is looked at now, and the scanner alone says what it is.</summary>
public sealed class HeardVerdicts : IAsyncLifetime
{
    private readonly VerdictHouse _there = new();

    public ValueTask InitializeAsync() => _there.InitializeAsync();

    [Fact]
    public async Task A_new_subscription_is_answered_with_its_code_and_only_under_a_token()
    {
        JsonObject asks = VerdictHouse.Event("Microsoft.EventGrid.SubscriptionValidationEvent", new JsonObject { ["validationCode"] = "512d38b6", ["validationUrl"] = "https://exemple.invalid/" });

        Answer answered = await _there.DeliverAsync(asks);
        Answer refused = await _there.PostAsync(new JsonArray(asks.DeepClone()).ToJsonString(), null);

        Assert.Equal((200, """{"validationResponse":"512d38b6"}"""), (answered.Status, answered.Body));
        Assert.Equal((401, "key-needed"), (refused.Status, refused.Code));
        Assert.DoesNotContain("512d38b6", refused.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stream: OK", "Malicious", "safe")]
    [InlineData("stream: Own.Eicar FOUND", "No threats found", "infected")]
    public async Task The_document_is_looked_at_without_waiting_and_the_scanner_is_believed_not_the_event(string scanner, string told, string expected)
    {
        Assert.Equal("pending", await _there.StateAsync());
        _there.ScannerSays(scanner);

        Answer first = await _there.DeliverAsync(_there.Scanned(verdict: told), _there.Scanned(verdict: told));
        string after = await _there.StateAsync();
        Answer again = await _there.DeliverAsync(_there.Scanned(verdict: told));

        Assert.Equal((200, 1, expected), (first.Status, Looked(first), after));
        Assert.Equal((200, 0, expected), (again.Status, Looked(again), await _there.StateAsync()));
    }

    [Fact]
    public async Task An_event_that_comes_before_the_scanner_knows_changes_nothing_and_the_document_is_followed_on()
    {
        for (int times = 0; times < 3; times++)
        {
            Assert.Equal(1, Looked(await _there.DeliverAsync(_there.Scanned())));
        }

        string meanwhile = await _there.StateAsync();
        _there.ScannerSays("stream: OK");
        await _there.House.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(("pending", "safe"), (meanwhile, await _there.StateAsync()));
    }

    [Theory]
    [InlineData("attente/45-0123456789/11111111-1111-4111-8111-111111111111")]
    [InlineData("ailleurs/{case}/{document}")]
    [InlineData("attente/{case}")]
    [InlineData("attente/{case}/{document}/plus")]
    [InlineData("attente/../{case}/{document}")]
    [InlineData("attente/{case}/'; drop")]
    [InlineData("")]
    public async Task A_blob_that_is_none_of_ours_is_ignored(string path)
    {
        _there.ScannerSays("stream: OK");
        string blob = path.Replace("{case}", _there.Case, StringComparison.Ordinal).Replace("{document}", ActRoute.Document, StringComparison.Ordinal);

        Answer answer = await _there.DeliverAsync(_there.Scanned(blob));

        Assert.Equal((200, 0, "pending"), (answer.Status, Looked(answer), await _there.StateAsync()));
    }

    [Fact]
    public async Task Events_of_other_kinds_or_without_sense_are_ignored_and_a_body_that_is_no_list_is_refused()
    {
        string token = $"Bearer {_there.Tenant.Token()}";
        JsonObject other = VerdictHouse.Event("Microsoft.Storage.BlobCreated", _there.Scanned()["data"]!.DeepClone());

        Answer ignored = await _there.DeliverAsync(other, VerdictHouse.Event("Microsoft.Security.MalwareScanningResult", 3), VerdictHouse.Event("Microsoft.Security.MalwareScanningResult", null), []);
        int[] refused = [.. await Task.WhenAll(((string[])["", "{}", "[1]", "[[]]", $"[{new string(' ', 1024 * 1024)}]"]).Select(async body => (await _there.PostAsync(body, token)).Status))];

        Assert.Equal((200, 0), (ignored.Status, Looked(ignored)));
        Assert.Equal([400, 400, 400, 400, 413], refused);
    }

    [Fact]
    public async Task A_token_of_the_older_version_and_one_that_ended_within_the_skew_count()
    {
        JsonObject older = _there.Tenant.Claims();
        (older["iss"], older["aud"], older["appid"], older["ver"]) = (EntraTenant.OlderIssuer, $"api://{EntraTenant.Audience}", EntraTenant.EventGrid, "1.0");
        older.Remove("azp");
        JsonObject late = _there.Tenant.Claims();
        late["exp"] = EntraTenant.Now.AddMinutes(-4).ToUnixTimeSeconds();
        late["nbf"] = EntraTenant.Now.AddHours(-1).ToUnixTimeSeconds();

        Answer[] answers = [await _there.PostAsync("[]", $"Bearer {_there.Tenant.Token(older)}"), await _there.PostAsync("[]", $"Bearer {_there.Tenant.Token(late)}")];

        Assert.Equal([200, 200], answers.Select(answer => answer.Status));
    }

    public ValueTask DisposeAsync() => _there.DisposeAsync();

    private static int Looked(Answer answer) => answer.Json["looked"]!.GetValue<int>();
}
