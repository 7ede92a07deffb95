using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>Records that the caller's department withdrew an approval.</summary>
/// <remarks>Source: CASF, art. R121-12-4 and R121-12-5 (numbers not confirmed).</remarks>
public sealed class WithdrawApproval(ApprovalBook approvals, TimeProvider clock)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("withdraw-approval")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer le retrait de l’agrément d’une association.", Body = typeof(Body), Tag = "Associations")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/associations/{association}/withdrawals")] HttpRequest request,
        string association,
        CancellationToken cancellation)
    {
        if (!AssociationId.TryParse(association, null, out AssociationId id))
        {
            return Problems.NotFound;
        }

        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Body body = said.Body;
        Account author = Caller.Of(request);
        AssociationAct act = new AssociationAct.Withdraw(author.Id, clock.GetUtcNow(), author.Department, body.Reference.ToString(), body.On, body.Order.ToString());
        Filed filed = await approvals.FileAsync(id, act, ActKey.Of(said.Headers.Key, secret: [], nameof(WithdrawApproval), body), cancellation);
        return filed is Filed.Accepted ? Results.Json(new { association = id, author.Department }, JsonBody.Options) : Answers.Of(filed);
    }

    /// <summary>What the author says.</summary>
    /// <param name="On">First day without the approval.</param>
    /// <param name="Reference">Number of the order that approved, or of the tacit approval.</param>
    /// <param name="Order">Number of the order that withdraws.</param>
    public sealed record Body(DateOnly On, OrderNumber Reference, OrderNumber Order);
}
