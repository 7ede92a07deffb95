using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Accompaniment;

/// <summary>The association names, or replaces, the référent·e of a case among its own accounts.</summary>
public sealed class NameReferent(Desk desk, IDirectory directory)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("name-referent")]
    [Allow(Role.Association)]
    [Operation("Désigner, ou remplacer, le compte référent du dossier.", Body = typeof(Body), Tag = "Accompagnement")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/referent")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToActAsync, cancellation);

    /// <summary>Whose account it is enters with the act.</summary>
    private async Task<Written> ToActAsync(Body body, Draft draft, CancellationToken cancellation)
    {
        Account? named = await directory.FindAsync(body.Referent, cancellation);
        return new Act.NameReferent(draft.By, draft.At, body.Referent, named?.Association, body.On);
    }

    /// <summary>What the association says.</summary>
    /// <param name="On">First day.</param>
    /// <param name="Referent">The account.</param>
    public sealed record Body(DateOnly On, ActorId Referent);
}
