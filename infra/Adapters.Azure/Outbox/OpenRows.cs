using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Filters for open rows, which stand together by when they may be dealt with: the work grows with what is due.</summary>
internal static class OpenRows
{
    public const int Most = 500;

    public static string All { get; } = TableClient.CreateQueryFilter($"RowKey gt {"d!"} and RowKey lt {"d!" + RowKeys.End}");

    public static string Due(DateTimeOffset now, OutboxSlice? slice) =>
        TableClient.CreateQueryFilter($"RowKey gt {"d!"} and RowKey lt {"d!" + RowKeys.Number(now.UtcTicks) + RowKeys.End}")
        + (slice is null ? string.Empty : Equal("Kind", slice.Kind.ToString()))
        + (slice?.Case is { } id ? Equal("About", id.ToString()) : string.Empty);

    /// <summary>Not taken, or taken by this very call whose answer was lost.</summary>
    public static string Free(DateTimeOffset machineNow, string holder) =>
        " and " + TableClient.CreateQueryFilter($"(LeaseUntil le {machineNow.UtcTicks} or Holder eq {holder})");

    public static string Of(ActorId recipient) => Equal("Recipient", recipient.ToString());

    public static string SignalsOf(CaseId id, long version) =>
        All + Equal("Kind", nameof(OutboxKind.Signal)) + Equal("About", id.ToString()) + " and " + TableClient.CreateQueryFilter($"Version le {version}");

    /// <summary>Where the rows of a slice may stand: signals of a case together, mails with their recipients.</summary>
    public static IReadOnlyList<string> ShardsOf(OutboxSlice? slice) =>
        slice is { Kind: OutboxKind.Signal, Case: { } id } ? [RowKeys.ShardOf(id.ToString())] : RowKeys.AllShards;

    private static string Equal(string name, string value) => $" and {name} eq " + TableClient.CreateQueryFilter($"{value}");
}
