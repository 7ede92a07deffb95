using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>Gives the caller the address of a calendar of what comes in their cases.</summary>
public sealed class OpenFeed(FeedDesk desk)
{
    /// <summary>Opens it over HTTP. Asked for again, a new address replaces the old one at once: the house cannot tell an address twice.</summary>
    [Function("open-coming-feed")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Obtenir l’adresse d’un calendrier (iCalendar) de ses échéances ; la précédente cesse aussitôt.", Tag = "Échéances", Success = 201)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/coming/feed")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (ActHeaders.Of(request).Problem is { } wrong)
        {
            return wrong;
        }

        (string file, DateOnly until) = await desk.OpenAsync(Caller.Of(request), cancellation);
        return Results.Json(new FeedPage($"/c/{file}", until), JsonBody.Options, statusCode: StatusCodes.Status201Created);
    }
}

/// <summary>Where a calendar feed is read.</summary>
/// <param name="Path">Its path; whoever has it reads case numbers and dates.</param>
/// <param name="Until">First day on which it no longer answers.</param>
internal sealed record FeedPage(string Path, DateOnly Until);
