using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Where the provider reports what became of our mails.</summary>
public sealed class HearMailEvents(EventSignature signature, MailEars ears, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, TimeProvider clock)
{
    /// <summary>Longest body, in bytes; the provider sends batches of some hundred kilobytes.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>Takes a batch; without the provider's public key there is no such address.</summary>
    [Function("hear-mail-events")]
    [AllowAnyone("the provider has no account; its signature over the bytes is asked for instead")]
    [Operation("Recevoir les événements signés du prestataire de messagerie.", Content = "application/json", Tag = "Exploitation")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/mail-events")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (!signature.IsConfigured)
        {
            return Problems.NotFound;
        }

        if (await request.ReadAtMostAsync(Longest, cancellation) is not { } body)
        {
            return Problems.TooLong(Longest);
        }

        string? signed = request.Headers["X-Twilio-Email-Event-Webhook-Signature"];
        if (!signature.Holds(signed, request.Headers["X-Twilio-Email-Event-Webhook-Timestamp"], body, machine.GetUtcNow()))
        {
            return Problems.Of(NoticeRefusals.NotSigned);
        }

        if (ReportedEvent.Read(body) is not { } events)
        {
            return Problems.BadBody("$", "une liste d’événements est attendue.");
        }

        MailEvent[] ours = [.. events.Select(one => one.At(clock.GetUtcNow())).OfType<MailEvent>()];
        foreach (MailEvent heard in ours)
        {
            await ears.HearAsync(heard, cancellation);
        }

        return Results.Json(new { heard = ours.Length }, JsonBody.Options);
    }
}
