using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The secretariat has a notice sent again that did not arrive, or of which nobody knows: nothing else does.</summary>
public sealed class ResendNotice(INotices notices, Resending resending, TimeProvider clock)
{
    /// <summary>Queues it again; who asked stays in its history. It is judged again before it leaves.</summary>
    [Function("resend-notice")]
    [Allow(Role.Secretariat)]
    [Operation("Renvoyer un message refusé, abandonné ou resté sans nouvelles ; son auteur reste dans l’historique.", Tag = "Messages")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/notices/{id}/resend")] HttpRequest request,
        string id,
        CancellationToken cancellation)
    {
        Account caller = Caller.Of(request);
        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        if (headers is null)
        {
            return wrong!;
        }

        return await FindAsync(caller, id, cancellation) is { } line ? await ResendAsync(line, headers.Version, caller, cancellation) : Problems.NotFound;
    }

    private async Task<IResult> ResendAsync(NoticeLine line, long? version, Account caller, CancellationToken cancellation)
    {
        IResult queued = Results.Json(new { id = Bundles.IdOf(line.Row), state = NoticeState.Queued }, JsonBody.Options);
        if (line.Row.State is NoticeState.Queued)
        {
            return line.History is [.., var last] && last.By == caller.Id ? queued : Problems.NotFound; // asked again: it waits for its turn
        }

        if (version is not null && version != line.Row.Resendings)
        {
            return Problems.Stale(line.Row.Resendings);
        }

        DateTimeOffset now = clock.GetUtcNow();
        if (now < resending.From(line))
        {
            return Problems.Of(NoticeRefusals.TooEarly);
        }

        // Whoever was faster has had it sent, or the provider has told in between what became of it.
        return await notices.ResendAsync(line.Row.Key, caller.Id, now, cancellation) ? queued : Problems.NotFound;
    }

    /// <summary>Looks among those that may be sent again, and those that wait: they are few.</summary>
    private async Task<NoticeLine?> FindAsync(Account caller, string id, CancellationToken cancellation)
    {
        foreach (NoticeState state in Resending.States.Append(NoticeState.Queued))
        {
            Page? page = new(500);
            while (page is not null)
            {
                Paged<NoticeLine> lines = await notices.ListAsync(caller.Department, state, page, cancellation);
                if (lines.Items.FirstOrDefault(line => Bundles.IdOf(line.Row) == id) is { } found)
                {
                    return found;
                }

                page = lines.Next is null ? null : page with { After = lines.Next };
            }
        }

        return null;
    }
}
