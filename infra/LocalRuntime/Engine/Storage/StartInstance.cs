using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>Writes the start of an instance.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its orchestrator.</param>
/// <param name="Version">Its version, or empty.</param>
/// <param name="Input">Its input as JSON.</param>
/// <param name="Now">The legal instant.</param>
internal sealed record StartInstance(string Id, string Name, string Version, string? Input, DateTimeOffset Now)
{
    private const string Insert = """
        INSERT INTO instances (id, generation, name, version, status, created, updated, input, parent, parent_generation, parent_call)
        VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)
        """;

    /// <summary>When it runs first, or null for at once.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The call that it answers, or null.</summary>
    public ParentCall? Parent { get; init; }

    /// <summary>Statuses of an instance of the same id that refuse the start.</summary>
    public IReadOnlyCollection<OrchestrationRuntimeStatus> RefusedBy { get; init; } = [];

    /// <summary>Makes a name for a generation, never used before.</summary>
    public static string NewGeneration() => Guid.CreateVersion7().ToString("N");

    /// <summary>Writes the start, over an instance that may be replaced.</summary>
    /// <returns>The status that refused it, or null.</returns>
    public OrchestrationRuntimeStatus? Apply(Transaction transaction)
    {
        OrchestrationRuntimeStatus? standing = Instances.Find(transaction.Sql, Id)?.Status;
        if (standing is { } status)
        {
            if (RefusedBy.Contains(status))
            {
                return standing;
            }

            Erasure.Apply(transaction, Id);
        }

        Write(transaction);
        return null;
    }

    private void Write(Transaction transaction)
    {
        string generation = NewGeneration();
        transaction.Sql.Run(
            Insert, Id, generation, Name, Version, (int)OrchestrationRuntimeStatus.Pending, Now.UtcTicks, Input, Parent?.Instance, Parent?.Generation, Parent?.Call);
        HistoryEvent started = new(HistoryKind.Started, Name: Name, Payload: Input);
        if (At > Now)
        {
            Inbox.DeliverAt(transaction, At.Value, Id, generation, started);
        }
        else
        {
            Inbox.Deliver(transaction, Id, generation, started);
        }
    }
}
