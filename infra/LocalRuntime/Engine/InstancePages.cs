using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Lists instances in the order of their ids; a page's token is the last id on it.</summary>
internal sealed class InstancePages(OrchestrationQuery filter, Func<EngineRun> run) : AsyncPageable<OrchestrationMetadata>
{
    public override IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        ReadAsync(continuationToken ?? filter.ContinuationToken, pageSizeHint ?? filter.PageSize);

    private async IAsyncEnumerable<Page<OrchestrationMetadata>> ReadAsync(
        string? after, int size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            List<InstanceRow> rows = await Task.FromResult(run().Read(sql => Instances.List(sql, filter, after, size)));
            after = rows.Count == size ? rows[^1].Id : null;
            yield return new Page<OrchestrationMetadata>([.. rows.Select(row => Metadata.From(row, filter.FetchInputsAndOutputs))], after);
        }
        while (after is not null);
    }
}
