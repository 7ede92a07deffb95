using Microsoft.DurableTask.Client;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>A guard of the product that a run takes away, to see that its invariant notices. This one takes none away.</summary>
internal class MissingGuard
{
    public static MissingGuard None { get; } = new();

    /// <summary>Whether the mail server keeps a mail as often as it is handed over.</summary>
    public virtual bool KeepsRepeatedMails => false;

    /// <summary>Whether the document store says "stored" and keeps nothing.</summary>
    public virtual bool ForgetsDocuments => false;

    public virtual IRegister Of(IRegister register) => register;

    public virtual IOutbox Of(IOutbox outbox) => outbox;

    public virtual DurableTaskClient Of(DurableTaskClient client) => client;
}
