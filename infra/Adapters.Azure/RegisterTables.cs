using Azure.Data.Tables;

namespace PspWorkflow.AzureAdapters;

/// <summary>The tables on which the register and its outbox stand; the register makes them itself.</summary>
internal sealed class RegisterTables
{
    private readonly TableClient[] _all;

    /// <param name="open">Opens a table by name.</param>
    public RegisterTables(Func<string, TableClient> open)
    {
        Streams = open("streams");
        StreamIndex = open("streamindex");
        Unfinished = open("unfinished");
        Outbox = open("outbox");
        OutboxIndex = open("outboxindex");
        Lines = open("lines");
        _all = [Streams, StreamIndex, Unfinished, Outbox, OutboxIndex, Lines];
    }

    /// <summary>A partition for each stream: head, events, keys, texts, and what each act left behind.</summary>
    public TableClient Streams { get; }

    /// <summary>A partition for each kind of stream: the ids.</summary>
    public TableClient StreamIndex { get; }

    /// <summary>Acts whose outbox rows and list line may not stand yet.</summary>
    public TableClient Unfinished { get; }

    /// <summary>The rows of the outbox, in a few partitions.</summary>
    public TableClient Outbox { get; }

    /// <summary>Where a row, a mail or an event of the provider is found by its key.</summary>
    public TableClient OutboxIndex { get; }

    /// <summary>The lines of the lists and what is due, in a few partitions.</summary>
    public TableClient Lines { get; }

    /// <summary>Makes what is missing.</summary>
    public Task MakeAsync(CancellationToken cancellation = default) => Task.WhenAll(_all.Select(table => table.CreateIfNotExistsAsync(cancellation)));
}
