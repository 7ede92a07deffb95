using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Names who may sit in a member's place.</summary>
/// <remarks>Source: CRPA, art. R133-3.</remarks>
public sealed class NameSubstitute(MemberDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("name-substitute")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Désigner le suppléant d’un membre.", Body = typeof(Body), Tag = "Membres")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/members/{member}/substitute")] HttpRequest request,
        string member,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, member, (body, draft, member) => new MembersAct.NameSubstitute(draft.By, draft.At, member, body.Substitute, body.Tie), cancellation);

    /// <summary>What the author says.</summary>
    /// <param name="Substitute">Account of the substitute.</param>
    /// <param name="Tie">What ties the two.</param>
    public sealed record Body(ActorId Substitute, SubstituteTie Tie);
}
