using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

internal sealed record EveryMailArrives() : Invariant("A notice that ended as sent was in a mail that arrived; none ends otherwise on a channel that refuses nothing.")
{
    public override IEnumerable<string> Broken(Evidence evidence)
    {
        HashSet<string> arrived = [.. evidence.Mails.Box.Select(mail => mail.Key)];
        return evidence.Outbox
            .Where(row => row is { Kind: OutboxKind.Mail, Ended: true } && !IsRight(row, arrived))
            .Select(row => $"{row.Key} ended as {row.State}, and its mail {(row.Mail is { } mail && arrived.Contains(mail) ? "arrived" : "never arrived")}.");
    }

    private static bool IsRight(OutboxEvidence row, HashSet<string> arrived) => row.State switch
    {
        NoticeState.Sent => row.Mail is not null && arrived.Contains(row.Mail),
        NoticeState.Dropped or NoticeState.Unknown => true, // overtaken before it left; or while it was leaving
        _ => false,
    };
}
