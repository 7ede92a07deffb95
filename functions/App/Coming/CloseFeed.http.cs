using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>Ends the caller's calendar feed at once.</summary>
public sealed class CloseFeed(ICalendarFeeds feeds)
{
    /// <summary>Ends it over HTTP; done again it finds nothing and says so.</summary>
    [Function("close-coming-feed")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture, Role.ForeignersOffice)]
    [Operation("Mettre fin à l’adresse de son calendrier.", Tag = "Échéances")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/coming/feed")] HttpRequest request,
        CancellationToken cancellation) =>
        ActHeaders.Of(request).Problem is { } wrong ? wrong
        : await feeds.CloseAsync(Caller.Of(request).Id, cancellation) ? Results.Json(new { ended = true }, JsonBody.Options)
        : Problems.NotFound;
}
