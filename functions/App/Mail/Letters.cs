using PspWorkflow.App.Mail.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Mail;

/// <summary>Writes the letter of a notice. Letters name the case number and dates; never a person, never the matter.</summary>
/// <remarks>A mail may be read over a shoulder or by whoever controls a mailbox: the words "prostitution", "parcours", "PSP",
/// "commission" and "séjour" appear in none (a test reads them all). The words themselves stand in <see cref="Texts"/>.</remarks>
internal static class Letters
{
    private static readonly Dictionary<string, LetterText> ByNotice = LetterTexts.All.ToDictionary(text => text.Notice, StringComparer.Ordinal);

    /// <param name="notice">Its persisted name; an unknown one throws.</param>
    /// <param name="id">The case; null when the notice is about none.</param>
    /// <param name="day">The day it names.</param>
    /// <param name="today">The day it is sent.</param>
    /// <param name="version">Version of the stream that it follows from, so that calendars know the later of two.</param>
    public static Letter Of(string notice, CaseId? id, DateOnly day, DateOnly today, long version = 0)
    {
        LetterText text = TextOf(notice);
        return text.IsForHer ? ForHer(text) : ForPost(text, id, day, today, version);
    }

    /// <summary>To the person: nothing but that something waits, whoever may read it.</summary>
    private static Letter ForHer(LetterText text) => new(
        $"Information : {text.Title}",
        ["Bonjour,", text.Says, "Si vous ne souhaitez plus recevoir ces messages, dites-le à cette personne : ils cessent aussitôt."]);

    private static Letter ForPost(LetterText text, CaseId? id, DateOnly day, DateOnly today, long version)
    {
        string subject = id is null ? $"Information : {text.Title}" : $"Dossier {id} : {text.Title}";
        string Filled(string words) => words
            .Replace("{dossier}", id?.ToString(), StringComparison.Ordinal)
            .Replace("{jour}", FrenchDay.Long(day), StringComparison.Ordinal)
            .Replace("{délai}", Delay(day, today), StringComparison.Ordinal);
        return new Letter(
            subject,
            [
                "Bonjour,",
                Filled(text.Says),
                .. text.Asks is { } asks ? [Filled(asks)] : Array.Empty<string>(),
                $"Pour des raisons de confidentialité, ce message ne contient aucune autre information. {(text.ToOutsiders ? "Le secrétariat répondra à vos questions." : "Retrouvez le détail dans l’application, avec vos accès habituels.")}",
                "Merci de ne pas transférer ce message.",
            ])
        {
            Entries = text.InCalendar is { } use ? [new(UidOf(use.Topic, id, day), day, subject, version, use.Cancelled)] : [],
        };
    }

    /// <summary>The words of a notice; an unknown one throws.</summary>
    public static LetterText TextOf(string notice) => ByNotice.TryGetValue(notice, out LetterText? text)
        ? text
        : throw new ArgumentOutOfRangeException(nameof(notice), notice, "No letter bears this name.");

    /// <summary>One entry for each case and topic: it moves with its day. Without a case the day is all that tells two apart.</summary>
    public static string UidOf(Topic topic, CaseId? id, DateOnly day) => CalendarEntry.UidOf(id is null ? $"{topic}/{day:yyyy-MM-dd}" : $"{topic}/{id}");

    private static string Delay(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        -1 => "hier",
        > 0 and int left => $"dans {left} jours",
        int passed => $"il y a {-passed} jours",
    };
}
