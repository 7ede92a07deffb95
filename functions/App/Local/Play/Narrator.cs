using System.Globalization;
using PspWorkflow.Adapters;

namespace PspWorkflow.App.Local.Play;

/// <summary>Prints the acts of a story and the mails that followed, each with its date.</summary>
internal sealed class Narrator(IMailbox mailbox, TextWriter console, CultureInfo culture)
{
    private readonly HashSet<string> _told = [];

    public int Acts { get; private set; }

    public int Mails => _told.Count;

    public Task TellActAsync(Scene scene)
    {
        Acts++;
        return console.WriteLineAsync($"{Day(scene.At)}  {scene.Title}");
    }

    /// <summary>The mails that have left since the last time.</summary>
    public async Task TellMailsAsync()
    {
        foreach (MailboxItem mail in await mailbox.ListAsync())
        {
            if (_told.Add(mail.Key))
            {
                string about = mail.Subject[(mail.Subject.IndexOf(" : ", StringComparison.Ordinal) + 3)..];
                await console.WriteLineAsync($"{Day(mail.Date)}    ✉ {about}  →  {mail.To[..mail.To.IndexOf('@', StringComparison.Ordinal)]}");
            }
        }
    }

    private string Day(DateTimeOffset at) => Law.LegalCalendar.DayOf(at).ToString("dd/MM/yyyy", culture);
}
