using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Records that a member leaves before the end of the term, or leaves the office by which they sat.</summary>
/// <remarks>Source: CASF, art. R121-12-7.</remarks>
public sealed class EndMandate(MemberDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("end-mandate")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Mettre fin au mandat d’un membre.", Body = typeof(Body), Tag = "Membres")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/members/{member}/end")] HttpRequest request,
        string member,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, member, (body, draft, member) => new MembersAct.EndMandate(draft.By, draft.At, member, body.On), cancellation);

    /// <summary>What the author says.</summary>
    /// <param name="On">Last day of the mandate, inclusive.</param>
    public sealed record Body(DateOnly On);
}
