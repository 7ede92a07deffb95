using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>A notice that did not arrive, or of which nobody knows, is sent again when the secretariat asks for it, and only then.</summary>
public sealed class NoticesSentAgain : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    private readonly SigningProvider _provider = new();
    private readonly RunningHouse _house;

    public NoticesSentAgain() => _house = new RunningHouse { Settings = [_provider.Setting] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task It_leaves_as_another_mail_and_its_history_says_who_asked()
    {
        (string id, JsonNode line) = await BouncedAsync();

        Answer stale = await ResendAsync(line, ("If-Match", "\"1\""));
        Answer first = await ResendAsync(line, ("If-Match", "\"0\""));
        Answer repeated = await ResendAsync(line);
        await Api.MoveToAsync(await Api.TodayAsync(), new TimeOnly(9, 0));
        Answer late = await ResendAsync(line);

        Assert.Equal(((409, "stale"), 200, first, 404), ((stale.Status, stale.Code!), first.Status, repeated, late.Status));
        JsonNode sent = Assert.Single(await LinesAsync("sent", id), one => one["id"]!.ToString() == line["id"]!.ToString());
        Assert.Equal(["sending", "sent", "bounced", "queued", "sending", "sent"], sent["history"]!.AsArray().Select(step => step!["state"]!.ToString()));
        Assert.Equal([Cast.Secretary.Id.ToString()], sent["history"]!.AsArray().Select(step => step!["by"]?.ToString()).OfType<string>());
        Assert.Equal(2, (await MailsAsync(id)).Select(mail => mail["key"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task Of_which_nobody_knows_it_waits_a_day_in_which_it_may_yet_be_reported()
    {
        (string id, JsonNode line) = await BouncedAsync();
        await ResendAsync(line);
        await LoseAsync(CaseId.Parse(id));

        Answer early = await ResendAsync(line);
        string from = Assert.Single(await LinesAsync("unknown", id))["resendableFrom"]!.ToString();
        await _house.PassAsync(TimeSpan.FromHours(24));
        IEnumerable<JsonNode> still = await LinesAsync("unknown", id);
        Answer again = await ResendAsync(line);

        Assert.Equal((409, "PSP-0380"), (early.Status, early.Code));
        Assert.NotEmpty(from);
        Assert.Single(still);
        Assert.Equal(200, again.Status);
    }

    [Fact]
    public async Task Only_the_secretariat_of_its_recipients_department_sees_it_and_sends_it()
    {
        (_, JsonNode line) = await BouncedAsync();
        Account stranger = Cast.Secretary with { Id = ActorId.Parse("secretariat-ailleurs"), Department = Department.Parse("93") };
        await _house.Services.GetRequiredService<IDirectory>().SaveAsync(stranger, BearerKey.Hash("stranger"), Ct);

        Answer sent = await Answer.OfAsync(Api.SendAsync(HttpMethod.Post, $"/api/notices/{line["id"]}/resend", "stranger"));
        Answer none = await Answer.OfAsync(Api.SendAsync(HttpMethod.Post, "/api/notices/abc/resend", Api.Secretariat));
        JsonNode seen = await Api.ReadAsync("stranger", "/api/notices?state=bounced");

        Assert.Equal((404, none), (sent.Status, sent));
        Assert.Empty(seen["items"]!.AsArray());
    }

    [Theory]
    [InlineData("", "state")]
    [InlineData("?state=perdu", "state")]
    [InlineData("?state=sent&after=nulle-part", "after")]
    public async Task A_list_that_cannot_be_meant_is_refused(string query, string where)
    {
        Answer answer = await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, $"/api/notices{query}", Api.Secretariat));

        Assert.Equal((400, "bad-query", where), (answer.Status, answer.Code, answer.Json["where"]!.ToString()));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        _provider.Dispose();
    }

    /// <summary>A case whose notice to the association bounced.</summary>
    private async Task<(string Id, JsonNode Line)> BouncedAsync()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        await _house.SettleAsync();
        JsonNode mail = Assert.Single(await MailsAsync(id));
        await _provider.ReportAsync(Api, Now, SigningProvider.Event("bounce", mail["key"]!.ToString()));
        return (id, Assert.Single(await LinesAsync("bounced", id)));
    }

    /// <summary>A worker takes what waits, hands it over and hears nothing.</summary>
    private async Task LoseAsync(CaseId id)
    {
        IOutbox outbox = _house.Services.GetRequiredService<IOutbox>();
        DateTimeOffset now = _house.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        IReadOnlyList<OutboxRow> rows = await outbox.TakeAsync(now, TimeSpan.FromMinutes(5), 1, new OutboxSlice(OutboxKind.Mail, id), Ct);
        Assert.True(await outbox.ClaimAsync(new MailClaim(rows, Bundles.KeyOf(rows), now, TimeSpan.FromMinutes(5)), Ct));
        await outbox.TellAsync(new NoticeNews([.. rows.Select(row => row.Key)], NoticeState.Unknown, now), Ct);
    }

    private Task<Answer> ResendAsync(JsonNode line, params (string, string)[] headers) =>
        Answer.OfAsync(Api.SendAsync(HttpMethod.Post, $"/api/notices/{line["id"]}/resend", Api.Secretariat, null, headers));

    private async Task<IReadOnlyList<JsonNode>> MailsAsync(string id) =>
        [.. (await Api.ReadAsync(Api.Secretariat, $"/local/mail?format=json&about={id}")).AsArray().Select(mail => mail!).Where(mail => mail["to"]!.ToString() == Cast.Referent.Mail)];

    private async Task<IEnumerable<JsonNode>> LinesAsync(string state, string id) =>
        (await Api.ReadAsync(Api.Secretariat, $"/api/notices?state={state}"))["items"]!.AsArray().Select(line => line!).Where(line => line["case"]!.ToString() == id);
}
