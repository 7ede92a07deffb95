using System.Globalization;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Play;

/// <summary>Prints the acts of a story, and the alerts and mails between them, each with its date.</summary>
internal sealed class Narrator(CaseReader cases, IMailbox mailbox, TextWriter console)
{
    private readonly HashSet<string> _toldMails = [];

    public int Acts { get; private set; }

    public int Alerts { get; private set; }

    public int Mails => _toldMails.Count;

    public Task TellActAsync(Scene scene)
    {
        Acts++;
        return console.WriteLineAsync($"{Day(scene.Day)}  {scene.Title}");
    }

    /// <summary>What has happened by itself since the last time: alerts, then the mails of the same day.</summary>
    public async Task TellSinceAsync(CaseId id)
    {
        (DateOnly Day, string Line)[] lines = [.. await NewAlertsAsync(id), .. await NewMailsAsync()];
        foreach ((DateOnly day, string line) in lines.OrderBy(told => told.Day))
        {
            await console.WriteLineAsync($"{Day(day)}  {line}");
        }
    }

    private async Task<(DateOnly Day, string Line)[]> NewAlertsAsync(CaseId id)
    {
        CaseAt found = await cases.ReadAsync(id, CancellationToken.None);
        IReadOnlyList<Alert> raised = found.State.Facts?.Raised ?? [];
        Alert[] news = [.. raised.Skip(Alerts)];
        Alerts = raised.Count;
        return [.. news.Select(alert => (alert.DueOn, $"  ⏰ {AlertWords.Of(alert.Kind)}"))];
    }

    private async Task<(DateOnly Day, string Line)[]> NewMailsAsync()
    {
        IReadOnlyList<MailboxItem> mails = await mailbox.ListAsync();
        return
        [
            .. mails
                .Where(mail => _toldMails.Add(mail.Key))
                .Select(mail => (LegalCalendar.DayOf(mail.Date), $"    ✉ {TitleOf(mail)}  →  {mail.To.Split('@')[0]}")),
        ];
    }

    /// <summary>What a mail says, without the number of the case; of several notices in one mail, each.</summary>
    private static string TitleOf(MailboxItem mail)
    {
        IEnumerable<string> several = mail.Text.Split('\n').Where(line => line.StartsWith("Dossier ", StringComparison.Ordinal));
        return string.Join(", ", several.DefaultIfEmpty(mail.Subject).Select(line => line.Split(" : ", 2)[^1].Trim()));
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
