using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Operations;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Judges a notice again when it is about to leave: what the case has overtaken since it was raised is not sent any more.</summary>
public sealed class NoticeJudge(IDirectory directory, CaseReader cases, TermWarnings terms, OfficeHours hours, ILetterLinks links, HerAddress her, TimeProvider clock)
{
    /// <summary>About two weeks of tries: past it, the recipient's server does not want the mail, or the mail is what kills the process that sends it.</summary>
    private const int MostAttempts = 50;

    internal async Task<Judged> JudgeAsync(OutboxRow row, CancellationToken cancellation)
    {
        if (row.Attempts >= MostAttempts)
        {
            return new Judged.GivenUp();
        }

        Account? recipient = await directory.FindAsync(row.Recipient!.Value, cancellation);
        if (recipient?.AddressFor(row) is null || !await StandsAsync(row, recipient, cancellation) || await links.IsAnothersAsync(row, recipient, cancellation))
        {
            return new Judged.Overtaken();
        }

        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset leaves = IsDated(row) ? now : hours.NextFrom(now, recipient.Department);
        return leaves > now ? new Judged.Later(leaves, recipient) : new Judged.Ready(recipient);
    }

    /// <summary>A legal date governs it: it leaves on its day, weekends included.</summary>
    private static bool IsDated(OutboxRow row) => row.Alert is not null || row.Of is not null;

    private async Task<bool> IsReachableAsync(CaseId id, CancellationToken cancellation) => await her.FindAsync(id, cancellation) is not null;

    private Task<bool> StandsAsync(OutboxRow row, Account recipient, CancellationToken cancellation) => row switch
    {
        { Notice: Notices.ForHer, Case: { } id } => IsReachableAsync(id, cancellation),
        { Of: { } stream } => terms.StandsAsync(stream, recipient.Department, row.Day!.Value, cancellation),
        { Alert: { } alert } => cases.StandsAsync(row.Case!.Value, alert, recipient, LegalCalendar.DayOf(clock.GetUtcNow()), cancellation),
        { Case: { } id, Notice: not Notices.TakenOver } => IsTheirsAsync(id, recipient, cancellation),
        _ => Task.FromResult(true),
    };

    /// <summary>A case that was handed over or moved meanwhile is no longer its former association's affair; who just lost it is told that, and nothing more.</summary>
    private async Task<bool> IsTheirsAsync(CaseId id, Account recipient, CancellationToken cancellation) =>
        (await cases.ReadAsync(id, cancellation)).State.Facts is { } facts && (recipient.MayRead(facts) || recipient.MayTakeOver(facts));
}
