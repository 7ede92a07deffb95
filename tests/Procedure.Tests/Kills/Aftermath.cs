using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>What the callers were told beside what is left: every difference is a sentence, no sentence is all well.</summary>
/// <param name="Told">What the callers were told.</param>
/// <param name="Left">The folder.</param>
/// <param name="Overdue">Alerts that should have left and did not.</param>
/// <param name="Cut">How many requests were cut off by a kill.</param>
/// <param name="Output">All that the lives wrote.</param>
internal sealed partial record Aftermath(Receipts Told, Remains Left, IReadOnlyList<string> Overdue, int Cut, string Output)
{
    /// <summary>What an act brings about besides, or the clock: nobody has a receipt for it.</summary>
    private static readonly string[] WithoutReceipt = ["alert-raised", "period-opened", "case-closed", "association-approved"];

    /// <summary>Alerts of a case that were due up to now and are still to come.</summary>
    public static async Task<IEnumerable<string>> OverdueAsync(Api api, string id)
    {
        using HttpResponseMessage answer = await api.SendAsync(HttpMethod.Get, $"/api/cases/{id}", Api.Secretariat);
        if (!answer.IsSuccessStatusCode)
        {
            return [$"{id}: {(int)answer.StatusCode} instead of the case"];
        }

        JsonNode page = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
        string today = page["today"]!.GetValue<string>();
        return page["summary"]!["alerts"]!.AsArray()
            .Where(alert => string.CompareOrdinal(alert!["dueOn"]!.GetValue<string>(), today) <= 0)
            .Select(alert => $"{id}: {alert!["kind"]} of {alert["dueOn"]} did not leave");
    }

    /// <summary>No act lost: what was accepted stands in the register exactly once, and nothing else does.</summary>
    public IReadOnlyList<string> ActsLostOrDoubled()
    {
        Dictionary<(string, string), int> stands = CountOf(Left.Events().Where(stored => !WithoutReceipt.Contains(stored.Event)));
        Dictionary<(string, string), int> told = CountOf(Told.Accepted);
        return
        [
            .. stands.Keys.Union(told.Keys)
                .Where(act => stands.GetValueOrDefault(act) != told.GetValueOrDefault(act))
                .Select(act => $"{act}: accepted {told.GetValueOrDefault(act)} times, stands {stands.GetValueOrDefault(act)} times"),
            .. told.Where(act => act.Key.Item2 == "document-deposited" && Left.Documents(act.Key.Item1) != act.Value)
                .Select(act => $"{act.Key.Item1}: {act.Value} documents accepted, {Left.Documents(act.Key.Item1)} there"),
        ];
    }

    /// <summary>No mail twice: neither by its id nor as its recipient sees it.</summary>
    public IReadOnlyList<string> MailsTwice()
    {
        IReadOnlyList<MimeMessage> mails = Left.Mails();
        return
        [
            .. CountOf(mails.Select(mail => mail.MessageId!)).Where(id => id.Value > 1).Select(id => $"message id {id.Key}: {id.Value} times"),
            .. CountOf(mails.SelectMany(NoticesOf)).Where(seen => seen.Value > 1).Select(seen => $"{seen.Key}: {seen.Value} times"),
        ];
    }

    /// <summary>The notices of a mail, as its recipient reads them: each has one paragraph that names the case, below a heading when there are several.</summary>
    private static IEnumerable<(DateOnly Day, string To, string Says)> NoticesOf(MimeMessage mail) =>
        mail.TextBody!.Split('\n')
            .Select(line => line.Trim())
            .Where(line => AboutCase().IsMatch(line) && !line.StartsWith("Dossier ", StringComparison.Ordinal))
            .Select(line => (LegalCalendar.DayOf(mail.Date), mail.To.ToString(), line));

    /// <summary>No case stuck: every alert that was due has left, the outbox is empty, and what it sent is there.</summary>
    public IReadOnlyList<string> CasesStuck()
    {
        IReadOnlyList<string> there = Left.MailsThere();
        return
        [
            .. Overdue,
            .. Left.OpenRows().Select(key => $"{key} waits in the outbox"),
            .. Left.MailsSent().Except(there).Select(mail => $"{mail} is sent and not in the mailbox"),
            .. there.Except(Left.MailsMade()).Select(mail => $"{mail} is in the mailbox and holds no notice"),
        ];
    }

    private static Dictionary<T, int> CountOf<T>(IEnumerable<T> items)
        where T : notnull =>
        items.CountBy(item => item).ToDictionary();

    [GeneratedRegex("[0-9ab]{2,3}-[0-9a-z]{10}", RegexOptions.IgnoreCase)]
    private static partial Regex AboutCase();
}
