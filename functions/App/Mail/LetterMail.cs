using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>A letter as a mail: the same words as plain text and as HTML, and its days as a calendar file.</summary>
internal static class LetterMail
{
    /// <summary>Who writes, as far as a mail says it.</summary>
    public const string Signature = "Suivi de dossiers";

    public static Ports.Mail ToMail(this Letter letter, string key, string to, DateTimeOffset at) =>
        new(key, to, letter.Subject, Text(letter), Html(letter), at) { Attachments = [.. Calendars(letter, at)] };

    private static string Text(Letter letter)
    {
        IEnumerable<string> links = letter.Links.Select(link => $"{link.Label} : {link.Address.AbsoluteUri}");
        return string.Join("\n\n", [.. letter.Lines, .. links, Signature]) + "\n";
    }

    /// <summary>The component awaits nothing, so it is done when the call returns.</summary>
    private static string Html(Letter letter)
    {
        using ServiceProvider none = new ServiceCollection().BuildServiceProvider();
        using HtmlRenderer renderer = new(none, NullLoggerFactory.Instance);
        ParameterView parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(LetterPage.Letter)] = letter });
        Task<string> page = renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterPage>(parameters)).ToHtmlString());
        return page.IsCompleted ? page.GetAwaiter().GetResult() : throw new InvalidOperationException("A letter waits for nothing.");
    }

    /// <summary>What is added and what is taken away cannot stand in one file: its method is one for all.</summary>
    private static IEnumerable<MailAttachment> Calendars(Letter letter, DateTimeOffset at) =>
        letter.Entries.GroupBy(entry => entry.Cancelled).Select(entries => new MailAttachment(
            entries.Key ? "annulation.ics" : "echeance.ics",
            $"{CalendarFile.MediaType}; charset=utf-8; method={(entries.Key ? "CANCEL" : "PUBLISH")}",
            CalendarFile.ForMail(entries, entries.Key, at)));
}
