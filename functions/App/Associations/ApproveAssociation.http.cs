using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Associations;

/// <summary>Records the approval of an association for the caller's department.</summary>
/// <remarks>Source: CASF, art. R121-12-3 (three years, renewable).</remarks>
public sealed class ApproveAssociation(ApprovalBook approvals, TimeProvider clock)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("approve-association")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer l’agrément d’une association pour son département.", Body = typeof(Body), Tag = "Associations", Success = 201)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/associations/{association}/approvals")] HttpRequest request,
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
        AssociationAct act = new AssociationAct.Approve(author.Id, clock.GetUtcNow(), author.Department, body.From, body.Until, body.Reference.ToString());
        Filed filed = await approvals.FileAsync(id, act, ActKey.Of(said.Headers.Key, secret: [], nameof(ApproveAssociation), body), cancellation);
        return filed is Filed.Accepted
            ? Results.Json(new { association = id, author.Department, body.From, body.Until }, JsonBody.Options, statusCode: StatusCodes.Status201Created)
            : Answers.Of(filed);
    }

    /// <summary>What the order says.</summary>
    /// <param name="From">First day of the approval.</param>
    /// <param name="Until">Last day, inclusive.</param>
    /// <param name="Reference">Number of the order.</param>
    public sealed record Body(DateOnly From, DateOnly Until, OrderNumber Reference);
}
