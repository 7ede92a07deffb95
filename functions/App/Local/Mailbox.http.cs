using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.Adapters;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Local;

/// <summary>The mailbox of the demonstration: every mail that left the house, newest first.</summary>
public sealed class Mailbox(IMailbox mailbox)
{
    /// <summary>As a page, or as JSON when <c>Accept</c> or <c>?format=json</c> asks for it; <c>?about=</c> keeps the mails that hold a text.</summary>
    [Function("local-mail")]
    [AllowDemo]
    public async Task<IResult> ReadAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/mail")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string about = request.Query["about"].ToString();
        IReadOnlyList<MailboxItem> mails = [.. (await mailbox.ListAsync()).Where(mail => IsAbout(mail, about)).Reverse()];
        return WantsJson(request)
            ? Results.Json(mails, JsonBody.Options)
            : new RazorComponentResult<MailboxPage>(new { Mails = mails });
    }

    private static bool IsAbout(MailboxItem mail, string text) =>
        mail.Subject.Contains(text, StringComparison.OrdinalIgnoreCase)
        || mail.Text.Contains(text, StringComparison.OrdinalIgnoreCase)
        || mail.To.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool WantsJson(HttpRequest request) =>
        request.Query["format"] == "json"
        || request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
