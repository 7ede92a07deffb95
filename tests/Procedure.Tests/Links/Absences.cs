using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A signatory is away: the decision is asked of who replaces them, and their own link opens nothing.</summary>
public sealed class Absences : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public async ValueTask InitializeAsync()
    {
        await _house.InitializeAsync();
        await _house.SaveAsync(Second.Signatory, Second.Key);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task While_it_lasts_the_mail_goes_to_the_replacement_alone()
    {
        await RecordAsync(await Api.TodayAsync());

        string id = await new Walk(Api).ToAsync(Milestone.Advised);
        await _house.SettleAsync();

        Assert.Equal((0, 1), (await Api.LinksAsync(id), await Api.LinksAsync(id, Second.Signatory.Mail)));
    }

    [Fact]
    public async Task The_head_who_replaces_is_asked_though_usually_told_last()
    {
        await _house.SaveAsync(Second.Signatory with { IsHead = true }, Second.Key);
        await RecordAsync(await Api.TodayAsync());

        string id = await new Walk(Api).ToAsync(Milestone.Advised);
        await _house.SettleAsync();

        Assert.Equal((0, 1), (await Api.LinksAsync(id), await Api.LinksAsync(id, Second.Signatory.Mail)));
    }

    [Fact]
    public async Task The_links_of_who_is_away_open_nothing_until_the_return()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page opened = await _house.EnterAsync(reader, id, link);
        int number = (await RecordAsync(await Api.TodayAsync())).Json["number"]!.GetValue<int>();

        Page away = await reader.ActAsync(link, opened, ("sense", "authorised"));
        await Api.ActAsync(Api.Secretariat, $"/api/absences/{number}/end", new { });
        Page back = await reader.ActAsync(link, opened, ("sense", "authorised"));

        Assert.Equal((410, 200), (away.Status, back.Status));
        Assert.Equal(["authorised"], await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task An_absence_is_logged_with_its_author_and_said_twice_stands_once()
    {
        DateOnly today = await Api.TodayAsync();
        await RecordAsync(today);
        await RecordAsync(today);

        System.Text.Json.Nodes.JsonArray logged = (await Api.ReadAsync(Api.Prefecture, "/api/absences"))["absences"]!.AsArray();

        System.Text.Json.Nodes.JsonNode one = Assert.Single(logged)!;
        Assert.Equal(("signataire", "signataire-2", "secretariat"), (one["who"]!.GetValue<string>(), one["replacement"]!.GetValue<string>(), one["by"]!.GetValue<string>()));
    }

    [Fact]
    public async Task One_that_was_written_down_twice_at_once_ends_with_one_return()
    {
        DateOnly today = await Api.TodayAsync();
        int number = (await RecordAsync(today)).Json["number"]!.GetValue<int>();
        IAbsences log = _house.Services.GetRequiredService<IAbsences>();
        await log.RecordAsync(Assert.Single(await log.ListAsync(Cast.Department, Ct)), Ct);

        await Api.ActAsync(Api.Secretariat, $"/api/absences/{number}/end", new { });

        Assert.All(await log.ListAsync(Cast.Department, Ct), absence => Assert.False(absence.Covers(today)));
        Assert.Equal(2, (await log.ListAsync(Cast.Department, Ct)).Count);
    }

    [Theory]
    [InlineData("secretariat", "signataire-2", 0, 5, "PSP-0351")]
    [InlineData("personne", "signataire-2", 0, 5, "PSP-0351")]
    [InlineData("signataire", "signataire", 0, 5, "PSP-0352")]
    [InlineData("signataire", "secretariat", 0, 5, "PSP-0352")]
    [InlineData("signataire", "signataire-3", 0, 5, "PSP-0352")]
    [InlineData("signataire", "signataire-2", 5, 4, "PSP-0353")]
    [InlineData("signataire", "signataire-2", -9, -1, "PSP-0353")]
    [InlineData("signataire", "signataire-2", 0, 400, "PSP-0353")]
    public async Task Who_cannot_be_away_or_cannot_replace_is_refused(string who, string replacement, int from, int until, string code)
    {
        DateOnly today = await Api.TodayAsync();
        await _house.SaveAsync(Second.Signatory with { Id = ActorId.Parse("signataire-3"), Delegation = new Delegation("2020-003", today, today.AddDays(2)) });

        Answer answer = await Answer.OfAsync(Api.PostAsync(Api.Secretariat, "/api/absences", new { who, from = today.AddDays(from), until = today.AddDays(until), replacement }));

        Assert.Equal(code, answer.Code);
    }

    [Fact]
    public async Task A_replacement_that_is_away_too_or_whose_delegation_ends_replaces_nobody()
    {
        DateOnly today = await Api.TodayAsync();
        await RecordAsync(today);
        await _house.SaveAsync(Second.Signatory with { Delegation = new Delegation("2020-002", today.AddDays(-30), today.AddDays(-1)) });

        string id = await new Walk(Api).ToAsync(Milestone.Advised);
        await _house.SettleAsync();

        Assert.Equal((1, 0), (await Api.LinksAsync(id), await Api.LinksAsync(id, Second.Signatory.Mail)));
    }

    [Fact]
    public async Task Nobody_decides_on_a_case_they_examined_whatever_their_post_is_now()
    {
        (string id, _) = await _house.ToDecideAsync();
        await _house.SaveAsync(Cast.Secretary with { Role = Ports.Role.Prefecture, Delegation = Cast.Prefect.Delegation });

        Answer answer = await Answer.OfAsync(Api.PostAsync(Api.Secretariat, $"/api/cases/{id}/decision", new { sense = "authorised" }));

        Assert.Equal((403, "PSP-0350"), (answer.Status, answer.Code));
        Assert.Empty(await Api.DecisionsAsync(id));
    }

    private Task<Answer> RecordAsync(DateOnly today) =>
        Answer.OfAsync(Api.PostAsync(Api.Secretariat, "/api/absences", new { who = "signataire", from = today, until = today.AddDays(9), replacement = "signataire-2" }));
}
