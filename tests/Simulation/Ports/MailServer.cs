using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>Where mails arrive. It outlives the process and, like the mailbox folder, keeps one mail for each key.</summary>
/// <param name="KeepsRepetitions">Whether a mail handed over again is kept again: the guard is off.</param>
internal sealed record MailServer(bool KeepsRepetitions = false)
{
    private readonly HashSet<string> _known = [];

    /// <summary>What arrived, in order.</summary>
    public List<Mail> Box { get; } = [];

    /// <summary>Every handing over: the mail's key and the number of the process.</summary>
    public List<(string Key, int Process)> HandedOver { get; } = [];

    public void Take(Mail mail, int process)
    {
        HandedOver.Add((mail.Key, process));
        if (_known.Add(mail.Key) || KeepsRepetitions)
        {
            Box.Add(mail);
        }
    }
}

/// <summary>The way to it, behind the gate. Sometimes the server says "not now".</summary>
internal sealed class GatedMail(MailServer server, Gate gate, Storm storm, int process) : IMail
{
    public bool KnowsKeys => true;

    public Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation) =>
        gate.PassAsync($"mail {mail.Key[..8]} to {mail.To} at {mail.At:O}: {mail.Subject}", () => Task.FromResult<MailAnswer>(Send(mail)));

    private MailOutcome Send(Mail mail)
    {
        if (storm.DefersMail())
        {
            return MailOutcome.Deferred;
        }

        server.Take(mail, process);
        return MailOutcome.Sent;
    }
}
