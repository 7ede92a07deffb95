using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>Approvals and terms that run out are announced in time; whoever is accompanied is not dropped.</summary>
public sealed class EndsAnnounced(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly string Phare = Cast.OtherReferent.Mail;
    private static readonly string Secretary = Cast.Secretary.Mail;
    private static readonly string Delegate = Cast.Prefect.Mail;
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_association_and_the_secretariat_are_told_and_its_cases_go_on_flagged()
    {
        // Given
        DateOnly today = await _api.TodayAsync();
        DateOnly until = today.AddDays(40);
        await _api.ActAsync(Api.Prefecture, "/api/associations/le-phare/withdrawals", new { on = today, reference = Cast.ApprovalOn(today).Reference, order = "2026-118" });
        await _api.ActAsync(Api.Prefecture, "/api/associations/le-phare/approvals", new { from = today, until, reference = "2026-119" });
        string id = (await _api.ActAsync(Api.OtherAssociation, "/api/cases", Walk.Application))["case"]!.ToString();

        // When
        await _api.MoveToAsync(today.AddDays(1));
        IReadOnlyList<string> first = await ToldAsync("habilitation");
        await _api.MoveToAsync(until.AddDays(-31));
        IReadOnlyList<string> still = await ToldAsync("habilitation");
        await _api.MoveToAsync(until.AddDays(-30));
        IReadOnlyList<string> second = await ToldAsync("habilitation");
        JsonNode listed = (await _api.ReadAsync(Api.OtherAssociation, "/api/approvals"))["items"]!.AsArray().Single(line => line!["approval"]!["reference"]!.ToString() == "2026-119")!;
        await _api.MoveToAsync(until.AddDays(1));

        // Then
        Assert.Equal([Phare, Secretary], first);
        Assert.Equal(first, still);
        Assert.Equal([Phare, Phare, Secretary, Secretary, Delegate], second); // the last one is no longer theirs alone
        Assert.Equal((true, true), (listed["inForce"]!.GetValue<bool>(), listed["endsSoon"]!.GetValue<bool>()));
        JsonNode page = await _api.ReadAsync(Api.OtherAssociation, $"/api/cases/{id}");
        Assert.Equal(("application", false), (page["summary"]!["stage"]!.ToString(), page["associationApproved"]!.GetValue<bool>()));
        Answer refused = await Answer.OfAsync(_api.PostAsync(Api.OtherAssociation, "/api/cases", Walk.Application));
        Assert.Equal((422, Refusals.ApprovalNotInForce.Code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task The_secretariat_is_told_of_a_term_that_ends()
    {
        // Given
        DateOnly today = await _api.TodayAsync();
        await _api.ActAsync(Api.Secretariat, "/api/members", new { member = "magistrate-45", seat = "magistrate", from = today.AddYears(-3).AddDays(20) });

        // When
        await _api.MoveToAsync(today.AddDays(2));

        // Then
        Assert.Equal([Secretary, Delegate], await ToldAsync("mandat")); // so late that it is the last
    }

    [Fact]
    public async Task An_administration_reads_the_approvals_of_its_department_and_an_association_its_own()
    {
        JsonArray department = (await _api.ReadAsync(Api.Secretariat, "/api/approvals"))["items"]!.AsArray();
        JsonArray own = (await _api.ReadAsync(Api.Association, "/api/approvals"))["items"]!.AsArray();

        Assert.Equal(["la-passerelle", "le-phare"], department.Select(line => line!["association"]!.ToString()).Distinct().Order());
        Assert.Equal(["la-passerelle"], own.Select(line => line!["association"]!.ToString()).Distinct());
    }

    private async Task<IReadOnlyList<string>> ToldAsync(string about) =>
        [.. (await _api.MailsAsync(about)).Select(mail => mail["to"]!.ToString()).Order()];
}
