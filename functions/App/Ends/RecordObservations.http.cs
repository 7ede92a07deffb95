using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Ends;

/// <summary>Records what the person did with her right to be heard.</summary>
/// <remarks>Source: CRPA, art. L122-1.</remarks>
public sealed class RecordObservations(Desk desk)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-observations")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer les observations de la personne, sa demande d’audition, son audition ou sa renonciation.", Body = typeof(Body), Tag = "Fin du parcours")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/ending/observations")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private static Act ToAct(Body body, Draft draft) =>
        new Act.RecordObservations(draft.By, draft.At, body.Kind, body.On, body.AssistedBy ?? Assistance.None, draft.Seal(body.Text));

    /// <summary>What the author says.</summary>
    /// <param name="On">Day of it.</param>
    /// <param name="Kind">She wrote, asked to be heard, was heard, or waived.</param>
    /// <param name="AssistedBy">Who stood by her; nobody when left out.</param>
    /// <param name="Text">What she said; sealed.</param>
    public sealed record Body(DateOnly On, ObservationKind Kind, Assistance? AssistedBy = null, FreeText? Text = null);
}
