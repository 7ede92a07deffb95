using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>An association that lost its approval leaves people behind: the préfecture asks another one to take their cases over.</summary>
public sealed class HandOverWithoutApproval(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task The_prefecture_asks_once_the_approval_has_ended_and_only_an_approved_association_accepts()
    {
        // Given
        string id = await new Walk(house.Api).ToAsync(Milestone.Notified);
        DateOnly today = await house.Api.TodayAsync();
        object request = new { agreedOn = today, to = "le-phare" };
        Answer early = await Answer.OfAsync(house.Api.PostAsync(Api.Prefecture, $"/api/cases/{id}/hand-over", request));
        await WithdrawAsync("la-passerelle", today);
        await WithdrawAsync("le-phare", today);

        // When
        await house.Api.ActAsync(Api.Prefecture, $"/api/cases/{id}/hand-over", request);
        Answer unapproved = await AcceptAsync(id, today);
        await house.Api.ActAsync(Api.Prefecture, "/api/associations/le-phare/approvals", new { from = today, until = today.AddYears(1), reference = "2026-120" });
        Answer accepted = await AcceptAsync(id, today);

        // Then
        Assert.Equal((403, Refusals.HandOverByTheAssociation.Code), (early.Status, early.Code));
        Assert.Equal((422, Refusals.HandOverWithoutApproval.Code), (unapproved.Status, unapproved.Code));
        Assert.Equal(200, accepted.Status);
        Assert.True(accepted.Json["associationApproved"]!.GetValue<bool>());
    }

    private Task<JsonNode> WithdrawAsync(string association, DateOnly today) => house.Api.ActAsync(
        Api.Prefecture, $"/api/associations/{association}/withdrawals", new { on = today, reference = Cast.ApprovalOn(today).Reference, order = "2026-118" });

    private Task<Answer> AcceptAsync(string id, DateOnly today) =>
        Answer.OfAsync(house.Api.PostAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", new { on = today }));
}
