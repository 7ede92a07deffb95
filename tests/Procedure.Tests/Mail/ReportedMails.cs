using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What the provider reports of mails, over HTTP: only what it signed, only now, each event once.</summary>
public sealed class ReportedMails : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero); // the machine's time in a house of the tests

    private readonly SigningProvider _provider = new();
    private readonly RunningHouse _house;

    public ReportedMails() => _house = new RunningHouse { Settings = [_provider.Setting] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task A_report_is_heard_once_and_takes_back_nothing_that_is_known()
    {
        (string id, JsonNode mail) = await MailedAsync(Cast.Referent.Mail);
        string key = mail["key"]!.ToString();
        JsonObject bounce = SigningProvider.Event("bounce", key, "e-2");

        Answer first = await _provider.ReportAsync(Api, Now, SigningProvider.Event("processed", key), SigningProvider.Event("delivered", key, "e-1"), SigningProvider.Event("open", key));
        string after = await StateAsync(id);
        await _provider.ReportAsync(Api, Now, bounce.DeepClone().AsObject());
        Answer again = await _provider.ReportAsync(Api, Now, SigningProvider.Event("spamreport", key, "e-2"), SigningProvider.Event("delivered", key), SigningProvider.Event("deferred", key));

        Assert.Equal((200, 2, 200, 3), (first.Status, first.Json["heard"]!.GetValue<int>(), again.Status, again.Json["heard"]!.GetValue<int>()));
        Assert.Equal(("delivered", "bounced"), (after, await StateAsync(id)));
        JsonNode line = await LineAsync(id, "bounced");
        Assert.Equal(["sending", "sent", "delivered", "bounced"], line["history"]!.AsArray().Select(step => step!["state"]!.ToString()));
        Assert.DoesNotContain('@', line.ToJsonString());
    }

    [Fact]
    public async Task What_bounced_goes_to_the_second_address_once()
    {
        (string id, JsonNode mail) = await MailedAsync(Cast.Secretary.Mail);

        await _provider.ReportAsync(Api, Now, SigningProvider.Event("dropped", mail["key"]!.ToString()), SigningProvider.Event("bounce", mail["key"]!.ToString()));
        await Api.MoveToAsync(await Api.TodayAsync(), new TimeOnly(9, 0));

        JsonNode[] second = [.. (await MailsAsync(id)).Where(one => one["to"]!.ToString() == Cast.Secretary.SecondMail)];
        Assert.Equal(mail["text"]!.ToString(), Assert.Single(second)["text"]!.ToString());
        Assert.True((await LineAsync(id, "sent", Cast.Secretary.Id.ToString()))["toSecond"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("somebody else's signature")]
    [InlineData("another body")]
    [InlineData("one more space")]
    [InlineData("eleven minutes ago")]
    [InlineData("in eleven minutes")]
    [InlineData("another timestamp")]
    [InlineData("no signature")]
    [InlineData("no timestamp")]
    [InlineData("a signature that is no base64")]
    [InlineData("a signature that is no signature")]
    [InlineData("a timestamp that is no number")]
    public async Task What_the_provider_did_not_sign_just_now_changes_nothing(string what)
    {
        (string id, JsonNode mail) = await MailedAsync(Cast.Referent.Mail);
        string body = new JsonArray(SigningProvider.Event("bounce", mail["key"]!.ToString())).ToJsonString();
        string timestamp = $"{(what switch { "eleven minutes ago" => Now.AddMinutes(-11), "in eleven minutes" => Now.AddMinutes(11), _ => Now }).ToUnixTimeSeconds()}";
        using SigningProvider stranger = new();

        Answer answer = await (what switch
        {
            "somebody else's signature" => SigningProvider.PostAsync(Api, body, stranger.Sign(timestamp, body), timestamp),
            "another body" => SigningProvider.PostAsync(Api, body, _provider.Sign(timestamp, body.Replace("bounce", "opened", StringComparison.Ordinal)), timestamp),
            "one more space" => SigningProvider.PostAsync(Api, body + " ", _provider.Sign(timestamp, body), timestamp),
            "another timestamp" => SigningProvider.PostAsync(Api, body, _provider.Sign(timestamp, body), $"{Now.ToUnixTimeSeconds() + 1}"),
            "no signature" => SigningProvider.PostAsync(Api, body, null, timestamp),
            "no timestamp" => SigningProvider.PostAsync(Api, body, _provider.Sign("", body), null),
            "a signature that is no base64" => SigningProvider.PostAsync(Api, body, "~~~~", timestamp),
            "a signature that is no signature" => SigningProvider.PostAsync(Api, body, Convert.ToBase64String(new byte[70]), timestamp),
            "a timestamp that is no number" => SigningProvider.PostAsync(Api, body, _provider.Sign("hier", body), "hier"),
            _ => SigningProvider.PostAsync(Api, body, _provider.Sign(timestamp, body), timestamp),
        });

        Assert.Equal((403, "PSP-0381"), (answer.Status, answer.Code));
        Assert.Equal("sent", await StateAsync(id));
    }

    [Fact]
    public async Task A_body_that_is_no_list_of_events_or_too_long_is_refused()
    {
        string timestamp = $"{Now.AddMinutes(-10).ToUnixTimeSeconds()}"; // the last moment
        string longest = $"[{new string(' ', 1024 * 1024)}]";

        Answer[] answers =
        [
            .. await Task.WhenAll(((string[])["", "{}", "[1]", "[{\"event\":3}]"]).Select(body => SigningProvider.PostAsync(Api, body, _provider.Sign(timestamp, body), timestamp))),
            await SigningProvider.PostAsync(Api, longest, _provider.Sign(timestamp, longest), timestamp),
            await SigningProvider.PostAsync(Api, "[null,{}]", _provider.Sign(timestamp, "[null,{}]"), timestamp),
        ];

        Assert.Equal([400, 400, 400, 400, 413, 200], answers.Select(answer => answer.Status));
    }

    [Fact]
    public async Task Without_the_providers_key_there_is_no_such_address()
    {
        await using RunningHouse deaf = new();
        await deaf.InitializeAsync();

        Answer answer = await _provider.ReportAsync(deaf.Api, Now, SigningProvider.Event("bounce", "abc"));

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        _provider.Dispose();
    }

    private async Task<(string Id, JsonNode Mail)> MailedAsync(string to)
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        await _house.SettleAsync();
        return (id, Assert.Single(await MailsAsync(id), mail => mail["to"]!.ToString() == to));
    }

    private async Task<IReadOnlyList<JsonNode>> MailsAsync(string id) => [.. (await Api.ReadAsync(Api.Secretariat, $"/local/mail?format=json&about={id}")).AsArray().Select(mail => mail!)];

    private async Task<string> StateAsync(string id)
    {
        foreach (string state in (string[])["sent", "delivered", "bounced", "spam", "deferred"])
        {
            if ((await LinesAsync(state)).Any(line => IsOf(line, id, Cast.Referent.Id.ToString())))
            {
                return state;
            }
        }

        return "none";
    }

    private async Task<JsonNode> LineAsync(string id, string state, string? to = null) => Assert.Single(await LinesAsync(state), line => IsOf(line, id, to ?? Cast.Referent.Id.ToString()));

    private async Task<IEnumerable<JsonNode>> LinesAsync(string state) => (await Api.ReadAsync(Api.Secretariat, $"/api/notices?state={state}"))["items"]!.AsArray().Select(line => line!);

    private static bool IsOf(JsonNode line, string id, string to) => line["case"]!.ToString() == id && line["recipient"]!.ToString() == to;
}
