using Microsoft.DurableTask.Client;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>What stands when a run is over, read past every gate.</summary>
internal sealed record Evidence
{
    /// <summary>The legal instant at the end.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The cases that exist.</summary>
    public required IReadOnlyList<CaseEvidence> Cases { get; init; }

    /// <summary>The list of cases.</summary>
    public required IReadOnlyList<CaseLine> Lines { get; init; }

    /// <summary>Every row of the outbox.</summary>
    public required IReadOnlyList<OutboxEvidence> Outbox { get; init; }

    public required MailServer Mails { get; init; }

    public required DocumentStore Documents { get; init; }

    public required DocumentStore Quarantine { get; init; }

    public required Journal Journal { get; init; }

    /// <summary>Calls that were told "accepted", and "refused" when they were sent again.</summary>
    public required IReadOnlyList<(Call Call, int Status)> TakenBack { get; init; }

    /// <summary>Calls that are not answered although nothing goes wrong any more.</summary>
    public required IReadOnlyList<Call> Unanswered { get; init; }

    /// <summary>The JSON of every event of every stream that a call was to be written on.</summary>
    public required ILookup<string, string> Events { get; init; }

    public static Evidence Gather(World world, SimulatedProcess process, Callers callers) => new()
    {
        Now = process.Clock.GetUtcNow(),
        Cases = [.. world.Cases.Select(id => CaseEvidence.Gather(id, process)).Where(found => found.Events.Count > 0)],
        Lines = process.Truth.ListAsync(new CaseFilter(), new Page(500), CancellationToken.None).GetAwaiter().GetResult().Items,
        Outbox = process.File.Read(OutboxEvidence.Gather),
        Mails = world.Mails,
        Documents = world.Documents,
        Quarantine = world.Quarantine,
        Journal = world.Journal,
        TakenBack = callers.TakenBack,
        Unanswered = callers.Unanswered,
        Events = world.Journal.Calls
            .Select(call => call.Stream)
            .Distinct()
            .SelectMany(stream => process.Truth.ReadAsync(stream, 0, CancellationToken.None).GetAwaiter().GetResult().Events, (stream, stored) => (stream, stored.Json))
            .ToLookup(e => e.stream.ToString(), e => e.Json),
    };
}

/// <summary>One case as it stands.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Events">Its events.</param>
/// <param name="Versions">The versions under which they stand.</param>
/// <param name="StreamVersion">The version that its stream bears.</param>
internal sealed record CaseEvidence(CaseId Id, IReadOnlyList<Event> Events, IReadOnlyList<long> Versions, long StreamVersion)
{
    /// <summary>Its state; null when its events contradict each other.</summary>
    public PspCase? State { get; init; }

    /// <summary>The status of its conductor; null when there is none.</summary>
    public OrchestrationRuntimeStatus? Conductor { get; init; }

    public static CaseEvidence Gather(CaseId id, SimulatedProcess process)
    {
        StreamId stream = StreamId.Of(id);
        List<Event> events = [.. process.Truth.ReadAsync(stream, 0, CancellationToken.None).GetAwaiter().GetResult().Events.Select(EventCodec.Read<Event>)];
        List<long> versions = process.File.Read(connection => connection.Query(
            "SELECT version FROM events WHERE stream = $stream ORDER BY version", row => row.GetInt64(0), ("$stream", stream.ToString())));
        return new CaseEvidence(id, events, versions, process.File.Read(connection => EventTable.VersionOf(connection, stream)))
        {
            State = Replayed(events),
            Conductor = process.Engine.GetInstanceAsync($"case-{id}").GetAwaiter().GetResult()?.RuntimeStatus,
        };
    }

    private static PspCase? Replayed(List<Event> events)
    {
        try
        {
            return PspCase.Replay(events);
        }
        catch (System.Diagnostics.UnreachableException)
        {
            return null;
        }
    }
}

/// <summary>One row of the outbox.</summary>
internal sealed record OutboxEvidence(string Key, OutboxKind Kind, DateTimeOffset NotBefore, bool Ended, NoticeState State, string? Mail)
{
    public static List<OutboxEvidence> Gather(SqlSession sql) => sql.Query(
        "SELECT key, kind, not_before, end IS NOT NULL, state, mail FROM outbox ORDER BY key",
        row => new OutboxEvidence(
            row.GetString(0),
            Enum.Parse<OutboxKind>(row.GetString(1)),
            row.Instant(2),
            row.GetInt64(3) is 1,
            Enum.Parse<NoticeState>(row.GetString(4)),
            row.TextOrNull(5)));
}
