using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>One notice as the API shows it: never an address.</summary>
/// <param name="Id">Its name outside: a hash.</param>
/// <param name="Case">The case it is about, or null.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Recipient">The account to which it goes.</param>
/// <param name="Day">The day that it names.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Since">Since when.</param>
/// <param name="ToSecond">Whether it goes to the second address.</param>
/// <param name="Resendings">How often a person had it sent again; an If-Match of a resending names it.</param>
/// <param name="ResendableFrom">From when on a person may have it sent again; null when it may not be.</param>
/// <param name="History">Its last steps, the oldest first.</param>
internal sealed record NoticePage(
    string Id, CaseId? Case, string Notice, ActorId Recipient, DateOnly? Day, NoticeState State, DateTimeOffset Since, bool ToSecond, int Resendings, DateTimeOffset? ResendableFrom, IReadOnlyList<NoticeStep> History)
{
    public static NoticePage Of(NoticeLine line, Resending resending) => new(
        Bundles.IdOf(line.Row),
        line.Row.Case,
        line.Row.Notice!,
        line.Row.Recipient!.Value,
        line.Row.Day,
        line.Row.State,
        line.Since,
        line.Row.ToSecond,
        line.Row.Resendings,
        resending.From(line),
        line.History);
}
