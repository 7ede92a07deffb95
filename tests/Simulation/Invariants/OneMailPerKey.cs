namespace PspWorkflow.Simulation;

internal sealed record OneMailPerKey() : Invariant("At most one mail is received for one key of the outbox.")
{
    public override IEnumerable<string> Broken(Evidence evidence) => evidence.Mails.Box
        .GroupBy(mail => mail.Key)
        .Where(same => same.Count() > 1)
        .Select(same => $"{same.Key[..8]} arrived {same.Count()} times: {same.First().Subject}.");
}
