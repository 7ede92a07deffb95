namespace PspWorkflow.AzureAdapters;

/// <summary>What the register and its outbox are made of.</summary>
internal sealed class RegisterParts
{
    /// <param name="tables">Where they stand.</param>
    /// <param name="machine">Machine time: leases and graces end with it, whatever the legal clock does.</param>
    public RegisterParts(RegisterTables tables, TimeProvider machine)
    {
        Streams = new StreamTable(tables.Streams);
        Index = new StreamIndex(tables.StreamIndex, Streams);
        Unfinished = new UnfinishedActs(tables.Unfinished, machine);
        Lines = new LineTable(tables.Lines);
        Outbox = new OutboxTable(tables.Outbox, new OutboxIndex(tables.OutboxIndex));
        Aftermath = new Aftermath(Streams, Unfinished, Outbox, Lines);
    }

    public StreamTable Streams { get; }

    public StreamIndex Index { get; }

    public UnfinishedActs Unfinished { get; }

    public LineTable Lines { get; }

    public OutboxTable Outbox { get; }

    public Aftermath Aftermath { get; }
}
