using System.Net.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Accompaniment;

/// <summary>Records how the person wishes to be reached: by hand, at an address that is safe, or not at all.</summary>
public sealed class RecordContactWish(Desk desk)
{
    private static readonly Refusal NoAddress = new("PSP-0366", "L’adresse indiquée n’est pas une adresse de courriel.", null, RefusalKind.Invalid);

    /// <summary>Takes the act over HTTP.</summary>
    [Function("record-contact-wish")]
    [Allow(Role.Association)]
    [Operation("Enregistrer le souhait de contact de la personne.", Body = typeof(Body), Tag = "Accompagnement")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/contact")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, (body, draft, _) => Task.FromResult(ToAct(body, draft)), cancellation);

    private static Written ToAct(Body body, Draft draft) =>
        body.Address is { } address && !(MailAddress.TryCreate($"{address}", out MailAddress? read) && read.Address == $"{address}")
            ? NoAddress
            : new Act.RecordContactWish(draft.By, draft.At, body.Wish, body.On, draft.Seal(body.Address));

    /// <summary>What the person said to her association.</summary>
    /// <param name="On">Day on which she said so.</param>
    /// <param name="Wish">Her wish.</param>
    /// <param name="Address">The address that was confirmed with her, when there is one; sealed.</param>
    public sealed record Body(DateOnly On, ContactWish Wish, FreeText? Address = null);
}
