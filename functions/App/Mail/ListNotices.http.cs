using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Shows the secretariat what became of the notices to the people of its department.</summary>
public sealed class ListNotices(INotices notices, Resending resending)
{
    /// <summary>Lists those in a state over HTTP, a page at a time.</summary>
    [Function("list-notices")]
    [Allow(Role.Secretariat)]
    [Operation("Lister les messages envoyés aux acteurs du département dans un état donné (?state=) ; ?after= choisit la page.", Query = ["state", "after"], Tag = "Messages")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/notices")] HttpRequest request,
        CancellationToken cancellation)
    {
        if (CodedValue<NoticeState>.Find(request.Query["state"]) is not { } state)
        {
            return Problems.BadQuery("state", $"un état est attendu : {CodedValue<NoticeState>.Names}.");
        }

        try
        {
            Paged<NoticeLine> lines = await notices.ListAsync(Caller.Of(request).Department, state, new Page(After: request.Query["after"]), cancellation);
            return Results.Json(new Paged<NoticePage>([.. lines.Items.Select(line => NoticePage.Of(line, resending))], lines.Next), JsonBody.Options);
        }
        catch (BadPageException)
        {
            return Problems.BadQuery("after", "cette page n’existe pas ; reprenez la valeur « next » de la page précédente.");
        }
    }
}
