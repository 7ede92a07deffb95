using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>An association that loses its approval keeps its cases, and everybody sees that it lost it.</summary>
public sealed class WithdrawnApproval(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task Its_cases_are_flagged_never_dropped_and_it_files_no_new_one()
    {
        // Given
        string id = await new Walk(house.Api).ToAsync(Milestone.Notified);
        DateOnly today = await house.Api.TodayAsync();
        JsonNode before = await house.Api.ReadAsync(Api.Association, $"/api/cases/{id}");

        // When
        await house.Api.ActAsync(
            Api.Prefecture,
            "/api/associations/la-passerelle/withdrawals",
            new { on = today, reference = Cast.ApprovalOn(today).Reference, order = "2026-118" });

        // Then
        JsonNode after = await house.Api.ReadAsync(Api.Association, $"/api/cases/{id}");
        Assert.Equal((true, false), (before["associationApproved"]!.GetValue<bool>(), after["associationApproved"]!.GetValue<bool>()));
        Assert.Equal(before["summary"]!.ToJsonString(), after["summary"]!.ToJsonString());
        Answer filed = await Answer.OfAsync(house.Api.PostAsync(Api.Association, "/api/cases", Walk.Application));
        Assert.Equal((422, Refusals.ApprovalNotInForce.Code), (filed.Status, filed.Code));
    }
}
