using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Takes back every open link of an account: its mailbox was read by somebody else, or it leaves its post.</summary>
public sealed class RevokeLinks(ILinks links, IDirectory directory, TimeProvider clock)
{
    /// <summary>One's own, or those of an account of the department for its secretariat.</summary>
    [Function("revoke-links")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Retirer les liens envoyés à un compte.", Body = typeof(Body), Tag = "Liens")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/links/revocation")] HttpRequest request,
        CancellationToken cancellation)
    {
        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Account caller = Caller.Of(request);
        ActorId whose = said.Body.Of ?? caller.Id;
        if (!await MayAsync(caller, whose, cancellation))
        {
            return Problems.Of(LinkRefusals.NotYourLinks);
        }

        int revoked = await links.RevokeAsync(whose, caller.Id, clock.GetUtcNow(), cancellation);
        return Results.Json(new { revoked }, JsonBody.Options);
    }

    private async Task<bool> MayAsync(Account caller, ActorId whose, CancellationToken cancellation) =>
        whose == caller.Id
        || (caller.Role is Role.Secretariat && (await directory.FindAsync(whose, cancellation))?.Department == caller.Department);

    /// <summary>Whose links.</summary>
    /// <param name="Of">The account; the caller's own when it is left out.</param>
    public sealed record Body(ActorId? Of = null);
}
