using System.Runtime.ExceptionServices;
using Azure;
using PspWorkflow.Adapters;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <content>Writing an act.</content>
/// <remarks>
/// The transaction on the stream is the act. Before it, the act is noted as unfinished; after it, its rows and its line are brought to their
/// places. Who dies in between leaves a note, and whoever takes from the outbox next finishes the act.
/// </remarks>
internal sealed partial class TableRegister
{
    public async Task<Appended> AppendAsync(Append append, CancellationToken cancellation)
    {
        AppendRules.Check(append);
        string stamp = Guid.NewGuid().ToString("N");
        Attempt? last = null;
        while (true)
        {
            (StreamHead head, StampedKey? used) = await LookAsync(append, cancellation);
            if (used?.Stamp == stamp)
            {
                return await WrittenAsync(append, stamp, head); // written although the answer was lost
            }

            if (Obstacle(append, head, used) is { } known)
            {
                await ForgetAsync(last, cancellation);
                return known;
            }

            last = last is null ? new Attempt(head, await _texts.SealAsync(append, cancellation), new UnfinishedAct(append.Stream, head.Version + append.Events.Count, stamp)) : last.Again(head);
            if (await TryAsync(append, last, cancellation))
            {
                return await WrittenAsync(append, stamp, head);
            }
        }
    }

    // The key comes first: an act that was written is repeated, not stale, though the stream has moved on since.
    private static Appended? Obstacle(Append append, StreamHead head, StampedKey? used) =>
        used is not null ? new Appended.Repeated(used.Use)
        : head.Version != append.ExpectedVersion ? new Appended.Stale(head.Version)
        : null;

    private async Task<(StreamHead Head, StampedKey? Used)> LookAsync(Append append, CancellationToken cancellation)
    {
        Task<StampedKey?> used = parts.Streams.FindKeyAsync(append.Stream, append.Key.Key, cancellation);
        StreamHead head = await parts.Streams.HeadAsync(append.Stream, cancellation);
        StampedKey? found = await used;

        // A stream that has moved on may have done so by this very key, after the look for it.
        return (head, found is null && head.Version != append.ExpectedVersion ? await parts.Streams.FindKeyAsync(append.Stream, append.Key.Key, cancellation) : found);
    }

    /// <summary>One try; false when it must be looked again what stands.</summary>
    private async Task<bool> TryAsync(Append append, Attempt attempt, CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(
                attempt.Head.Version is 0 ? parts.Index.NoteAsync(append.Stream, cancellation) : Task.CompletedTask,
                ActLeft.By(append).IsEmpty ? Task.CompletedTask : parts.Unfinished.NoteAsync(attempt.Act, cancellation));
            await parts.Streams.CommitAsync(append, attempt.Head, attempt.Texts, attempt.Act.Stamp, cancellation);
            return true;
        }
        catch (Exception e) when (Faults.IsConflict(e) || Faults.IsDoubtful(e, cancellation))
        {
            attempt.Failed(e);
            return false;
        }
    }

    /// <summary>The act stands: nothing that fails from here on takes it back, and what is left undone is swept up later.</summary>
    private async Task<Appended> WrittenAsync(Append append, string stamp, StreamHead head)
    {
        long version = append.ExpectedVersion + append.Events.Count;
        ActLeft left = ActLeft.By(append);
        try
        {
            await Task.WhenAll(
                append.ExpectedVersion is 0 ? parts.Index.ConfirmAsync(append.Stream, CancellationToken.None) : Task.CompletedTask,
                left.IsEmpty ? Task.CompletedTask : parts.Aftermath.FinishAsync(new UnfinishedAct(append.Stream, version, stamp), left, CancellationToken.None));
        }
        catch (Exception e) when (Faults.IsConflict(e) || Faults.IsDoubtful(e, CancellationToken.None))
        {
            // the note of the unfinished act stands
        }

        return new Appended.Written(version);
    }

    private async Task ForgetAsync(Attempt? attempt, CancellationToken cancellation)
    {
        if (attempt is not null)
        {
            await parts.Unfinished.ForgetAsync(attempt.Act, cancellation);
        }
    }

    /// <summary>What one call tries to write, and on which head.</summary>
    private sealed class Attempt(StreamHead head, IReadOnlyList<(Law.TextId Id, byte[] Blob)> texts, UnfinishedAct act)
    {
        private const int MostDoubts = 3;

        private int _doubts;
        private Exception? _fault;

        public StreamHead Head { get; private set; } = head;

        public IReadOnlyList<(Law.TextId Id, byte[] Blob)> Texts => texts;

        public UnfinishedAct Act => act;

        public void Failed(Exception fault) => _fault = fault;

        /// <summary>The next try; a fault that came of nothing that anybody else wrote is the caller's, or the store's.</summary>
        public Attempt Again(StreamHead now)
        {
            bool moved = now != Head;
            bool isCallers = _fault is RequestFailedException { Status: 409 } && !moved; // a row of this act stands already
            _doubts += moved ? 0 : 1;
            if (isCallers || _doubts >= MostDoubts)
            {
                ExceptionDispatchInfo.Throw(_fault!);
            }

            Head = now;
            return this;
        }
    }
}
