using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Which notices leave in one mail, and under which key.</summary>
internal static class Bundles
{
    /// <summary>From here on a notice leaves alone, put back before it is sent: should sending kill the process, the others leave without it.</summary>
    private const int Suspicious = 3;

    /// <summary>Those of one recipient and legal day together; alone what carries a link, and what may be what kills.
    /// What was being sent when a process died stays with the mail in which it was.</summary>
    public static IEnumerable<IReadOnlyList<OutboxRow>> Of(IReadOnlyList<OutboxRow> rows) =>
        rows.GroupBy(row => row switch
        {
            { State: NoticeState.Sending } => row.Mail,
            _ when IsSuspicious(row) || Notices.CarriesLink(row.Notice!) || row.Notice is Notices.ForHer => row.Key,
            _ => $"{row.Recipient}/{row.ToSecond}/{LegalCalendar.DayOf(row.NotBefore):O}",
        }).Select(together => (IReadOnlyList<OutboxRow>)[.. together]);

    public static bool IsSuspicious(OutboxRow row) => row.Attempts >= Suspicious;

    /// <summary>Key of the mail: a hash, the only trace of the outbox that leaves the house. Another one when a person asked that a notice be sent again.</summary>
    /// <remarks>A mail to the person herself bears chance alone: a hash of the row would give the number of her case back to whoever tries them all.</remarks>
    public static string KeyOf(IReadOnlyList<OutboxRow> rows) => rows is [{ Notice: Notices.ForHer }]
        ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes))
        : Hash(string.Join('\n', rows.Select(NameOf).Order(StringComparer.Ordinal)));

    /// <summary>How the notice of a row is called outside.</summary>
    public static string IdOf(OutboxRow row) => Hash(row.Key);

    private static string NameOf(OutboxRow row) => row.Resendings == 0 ? row.Key : $"{row.Key}/{row.Resendings}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
