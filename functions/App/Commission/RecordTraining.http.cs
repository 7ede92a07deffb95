using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Records that a member was trained.</summary>
/// <remarks>Own rule: no text in force asks for it.</remarks>
public sealed class RecordTraining(MemberDesk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-training")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer la formation d’un membre.", Body = typeof(Body), Tag = "Membres")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/members/{member}/training")] HttpRequest request,
        string member,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, member, (body, draft, member) => new MembersAct.RecordTraining(draft.By, draft.At, member, body.On), cancellation);

    /// <summary>What the author says.</summary>
    /// <param name="On">Day of the training.</param>
    public sealed record Body(DateOnly On);
}
