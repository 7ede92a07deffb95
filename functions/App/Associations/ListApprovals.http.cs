using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>Lists approvals: an association's own, an administration's department.</summary>
/// <remarks>Source: CASF, art. R121-12-3.</remarks>
public sealed class ListApprovals(IRegister register, ApprovalBook approvals, TimeProvider clock)
{
    /// <summary>Lists over HTTP.</summary>
    [Function("list-approvals")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lister les agréments de son association ou de son département.", Tag = "Associations")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/approvals")] HttpRequest request,
        CancellationToken cancellation)
    {
        Account caller = Caller.Of(request);
        DateOnly today = LegalCalendar.DayOf(clock.GetUtcNow());
        IReadOnlyList<AssociationId> associations = caller.Association is { } own ? [own] : await EveryAsync(cancellation);
        List<ApprovalLine> lines = [];
        foreach (AssociationId id in associations)
        {
            Association association = await approvals.ReadAsync(id, cancellation);
            lines.AddRange(association.Approvals
                .Where(approval => caller.Association is not null || approval.Department == caller.Department)
                .Select(approval => ApprovalLine.Of(id, association, approval, today)));
        }

        return Results.Json(new { today, items = lines }, JsonBody.Options);
    }

    private async Task<IReadOnlyList<AssociationId>> EveryAsync(CancellationToken cancellation)
    {
        List<AssociationId> all = [];
        Page page = new();
        while (true)
        {
            Paged<StreamId> streams = await register.StreamsAsync(StreamKind.Association, page, cancellation);
            all.AddRange(streams.Items.Select(stream => AssociationId.Parse(stream.Id)));
            if (streams.Next is null)
            {
                return all;
            }

            page = page with { After = streams.Next };
        }
    }
}

/// <summary>One approval.</summary>
/// <param name="Association">Whose.</param>
/// <param name="Approval">Its department, days and order.</param>
/// <param name="InForce">Whether it is in force that day.</param>
/// <param name="EndsSoon">Whether it is in force, ends within the days of warning, and no other follows.</param>
internal sealed record ApprovalLine(AssociationId Association, Approval Approval, bool InForce, bool EndsSoon)
{
    public static ApprovalLine Of(AssociationId id, Association association, Approval approval, DateOnly today)
    {
        bool inForce = approval.CoversDay(today);
        bool soon = approval.Until <= today.AddDays(RuleSets.InForce.Alerts.ApprovalEnds[0]);
        return new(id, approval, inForce, inForce && soon && association.EndsAlone(approval.Department, approval.Until));
    }
}
