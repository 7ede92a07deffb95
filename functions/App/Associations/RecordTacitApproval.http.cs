using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>Records an approval that four months of silence gave.</summary>
/// <remarks>Source: CASF, art. R121-12-3.</remarks>
public sealed class RecordTacitApproval(ApprovalBook approvals, TimeProvider clock)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-tacit-approval")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Constater l’agrément né du silence de l’administration.", Body = typeof(Body), Tag = "Associations")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/associations/{association}/tacit-approvals")] HttpRequest request,
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
        AssociationAct act = new AssociationAct.RecordTacitApproval(author.Id, clock.GetUtcNow(), author.Department, body.CompleteOn);
        Filed filed = await approvals.FileAsync(id, act, ActKey.Of(said.Headers.Key, secret: [], nameof(RecordTacitApproval), body), cancellation);
        return filed is Filed.Accepted ? Results.Json(new { association = id, author.Department }, JsonBody.Options) : Answers.Of(filed);
    }

    /// <summary>What the author says.</summary>
    /// <param name="CompleteOn">Day on which the application was complete.</param>
    public sealed record Body(DateOnly CompleteOn);
}
