using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Sight;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>The one writer: what waits is committed together, so that many writes share one flush to the disk.</summary>
internal sealed class CommitQueue
{
    private const int MaxBatch = 256;
    private readonly BlockingCollection<Commit> _waiting = [];
    private readonly SqlSession _sql;
    private readonly Action<Transaction> _committed;
    private readonly Thread? _thread;
    private readonly Action<Action>? _onContext;
    private volatile Exception? _over;

    /// <summary>Begins to write.</summary>
    /// <param name="sql">The session that writes.</param>
    /// <param name="committed">Told of each durable transaction, before those who wait for it.</param>
    /// <param name="onContext">Runs a commit later on the caller's context, instead of a thread of our own.</param>
    public CommitQueue(SqlSession sql, Action<Transaction> committed, Action<Action>? onContext = null)
    {
        (_sql, _committed, _onContext) = (sql, committed, onContext);
        if (onContext is not null)
        {
            return;
        }

        _thread = new Thread(Write) { IsBackground = true, Name = "durable engine commits" };
        _thread.Start();
    }

    /// <summary>Has writes committed and returns their answer once they are durable.</summary>
    public Task<T> RunAsync<T>(Func<Transaction, T> work)
    {
        Commit<T> commit = new(work);
        try
        {
            _waiting.Add(commit);
            _onContext?.Invoke(WriteWaiting);
        }
        catch (InvalidOperationException)
        {
            commit.Fail(Stopped());
        }

        return commit.Answer;
    }

    /// <summary>Commits what waits, then stops.</summary>
    public void Close()
    {
        _waiting.CompleteAdding();
        if (_thread is null)
        {
            WriteWaiting();
        }
        else
        {
            _thread.Join();
        }
    }

    /// <summary>Stops at once: what is not durable yet never will be, as in a crash.</summary>
    public void Abandon()
    {
        _over = Stopped();
        Close();
    }

    private static InvalidOperationException Stopped() => new("The durable engine is stopped.");

    private void Write()
    {
        foreach (Commit first in _waiting.GetConsumingEnumerable())
        {
            WriteWith(first);
        }
    }

    private void WriteWaiting()
    {
        while (_waiting.TryTake(out Commit? first))
        {
            WriteWith(first);
        }
    }

    private void WriteWith(Commit first)
    {
        List<Commit> batch = [first];
        while (batch.Count < MaxBatch && _waiting.TryTake(out Commit? next))
        {
            batch.Add(next);
        }

        CommitTogether(batch);
    }

    private void CommitTogether(List<Commit> batch)
    {
        if (_over is { } cause)
        {
            batch.ForEach(commit => commit.Fail(cause));
        }
        else if (TryCommit(batch) is { } failure)
        {
            FailOrCommitAlone(batch, failure);
        }
    }

    // One that cannot be written harms nobody else: each of the others gets a transaction of its own. A file that takes nothing takes none
    // of them, and to try each would be to wait as often for another program's lock; a queue that closes waits for it once.
    private void FailOrCommitAlone(List<Commit> batch, Exception failure)
    {
        bool stopsAll = FileTrouble.StopsAllWrites(failure);
        if (stopsAll && _waiting.IsAddingCompleted)
        {
            _over ??= failure;
        }

        if (stopsAll || batch.Count == 1)
        {
            batch.ForEach(commit => commit.Fail(failure));
        }
        else
        {
            batch.ForEach(commit => CommitTogether([commit]));
        }
    }

    private Exception? TryCommit(List<Commit> batch)
    {
        Transaction transaction = new(_sql);
        long began = Stopwatch.GetTimestamp();
        try
        {
            _sql.Run("BEGIN IMMEDIATE");
            batch.ForEach(commit => commit.Apply(transaction));
            _sql.Run("COMMIT");
        }
        catch (Exception e)
        {
            // Whatever went wrong goes to those who wait for the writes.
            RollBack();
            return e;
        }

        Telemetry.Committed(began, batch.Count);
        _committed(transaction);
        batch.ForEach(commit => commit.Succeed());
        return null;
    }

    private void RollBack()
    {
        try
        {
            _sql.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolled back by itself (full disk, I/O error), or the transaction never began.
        }
    }
}
