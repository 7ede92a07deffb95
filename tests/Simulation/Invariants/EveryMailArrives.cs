using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

internal sealed record EveryMailArrives() : Invariant("A row of the outbox that ended as sent has its mail in the box.")
{
    public override IEnumerable<string> Broken(Evidence evidence)
    {
        HashSet<string> arrived = [.. evidence.Mails.Box.Select(mail => mail.Key)];
        return evidence.Outbox
            .Where(row => row is { Kind: OutboxKind.Mail, End: OutboxEnd.Done or OutboxEnd.Failed } && !arrived.Contains(HashOf(row.Key)))
            .Select(row => $"{row.Key} ended as {row.End} and never arrived.");
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
