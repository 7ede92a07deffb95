using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>A row of the outbox with all that is known of it, as it stands in its one place.</summary>
/// <remarks>An open row stands at <c>d!{not before}!{key}</c>, an ended one at <c>z!{department}!{state}!{key}</c>; <c>k!{key}</c> says which.</remarks>
internal sealed record PlacedRow(OutboxRow Row)
{
    private const int LongestHistory = 20;

    private static readonly JsonSerializerOptions StepJson = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Ended rows are never taken.</summary>
    public bool Ended { get; init; }

    /// <summary>Legal instant of its state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>Machine instant (UTC ticks) until which it is taken.</summary>
    public long LeaseUntil { get; init; }

    /// <summary>Names the call that took or claimed it.</summary>
    public string? Holder { get; init; }

    /// <summary>Its last steps, the oldest first.</summary>
    public IReadOnlyList<NoticeStep> Steps { get; init; } = [];

    /// <summary>The writing that was read.</summary>
    public ETag ETag { get; init; }

    /// <summary>What a claim concerns is of one recipient, and what is seen at once of one case: each stays in one shard.</summary>
    public string Shard => RowKeys.ShardOf(Row.Recipient?.ToString() ?? Row.Case?.ToString() ?? Row.Of?.ToString() ?? Row.Key);

    public string Place => Ended
        ? $"z!{Row.Department?.ToString() ?? "-"}!{Row.State}!{RowKeys.Escape(Row.Key)}"
        : $"d!{RowKeys.Number(Row.NotBefore.UtcTicks)}!{RowKeys.Escape(Row.Key)}";

    public string PointerKey => PointerKeyOf(Row.Key);

    public static string PointerKeyOf(string key) => $"k!{RowKeys.Escape(key)}";

    public PlacedRow With(NoticeStep step) => this with { Steps = [.. Steps.Append(step).TakeLast(LongestHistory)], Since = step.At };

    /// <summary>The row after news of it: open again from an instant, or ended.</summary>
    public PlacedRow Told(NoticeStep step, DateTimeOffset? until) => With(step) with
    {
        Row = Row with { State = step.State, NotBefore = until ?? Row.NotBefore },
        Ended = until is null,
        LeaseUntil = 0,
        Holder = null,
    };

    public TableEntity ToEntity()
    {
        TableEntity entity = new(Shard, Place)
        {
            ["Ended"] = Ended ? 1L : 0L,
            ["Since"] = Since.UtcTicks,
            ["LeaseUntil"] = LeaseUntil,
            ["Holder"] = Holder!,
            ["Steps"] = JsonSerializer.Serialize(Steps.Select(step => new Step(step.State, step.At, step.MessageId, step.By?.ToString())), StepJson),
        };
        OutboxProperties.Write(entity, Row);
        return entity;
    }

    public static PlacedRow Read(TableEntity entity) => new(OutboxProperties.Read(entity))
    {
        Ended = entity.GetInt64("Ended") is 1,
        Since = entity.Instant("Since"),
        LeaseUntil = entity.GetInt64("LeaseUntil")!.Value,
        Holder = entity.GetString("Holder"),
        Steps = [.. JsonSerializer.Deserialize<List<Step>>(entity.GetString("Steps")!, StepJson)!.Select(step =>
            new NoticeStep(step.State, step.At, step.MessageId, step.By is { } by ? ActorId.Parse(by) : null))],
        ETag = entity.ETag,
    };

    private sealed record Step(NoticeState State, DateTimeOffset At, string? MessageId, string? By);
}
