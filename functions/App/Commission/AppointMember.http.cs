using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Records that somebody sits on the commission of the caller's department.</summary>
/// <remarks>Source: CASF, art. R121-12-7.</remarks>
public sealed class AppointMember(MemberDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("appoint-member")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Inscrire un membre sur la liste de son département.", Body = typeof(Body), Tag = "Membres")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/members")] HttpRequest request,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, member: null, (body, draft, _) => new MembersAct.Appoint(draft.By, draft.At, body.Member, draft.Author.Department, body.Seat, body.From, body.Association), cancellation);

    /// <summary>What the author says.</summary>
    /// <param name="Member">Account of the member.</param>
    /// <param name="Seat">In what capacity.</param>
    /// <param name="From">First day.</param>
    /// <param name="Association">The association represented, for that seat only.</param>
    public sealed record Body(ActorId Member, Seat Seat, DateOnly From, AssociationId? Association = null);
}
