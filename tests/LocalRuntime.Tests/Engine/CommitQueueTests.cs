using Microsoft.Data.Sqlite;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class CommitQueueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public CommitQueueTests() => _database = new Database(_folder["durable.db"], patience: TimeSpan.FromMilliseconds(20));

    [Fact]
    public async Task Writes_that_fail_leave_nothing_and_harm_no_others_of_their_batch()
    {
        CommitQueue commits = new(_database.Writer, _ => { });
        using ManualResetEventSlim gate = new();
        Task<bool> first = commits.RunAsync(_ => gate.Wait(TimeSpan.FromMinutes(1)));
        Task<int>[] writes = [.. Enumerable.Range(0, 50).Select(n => commits.RunAsync(transaction => Insert(transaction, n)))];
        gate.Set();
        await first;

        for (int n = 0; n < writes.Length; n++)
        {
            Task write = writes[n];
            await (n % 10 == 0 ? Assert.ThrowsAsync<TimeoutException>(() => write) : write);
        }

        commits.Close();
        Assert.Equal(45, Count());
    }

    [Fact]
    public async Task Writes_are_told_of_before_those_who_wait_for_them()
    {
        List<string> told = [];
        CommitQueue commits = new(_database.Writer, transaction => told.AddRange(transaction.Ready));
        await commits.RunAsync(transaction =>
        {
            transaction.Ready.Add("one");
            return true;
        });

        Assert.Equal(["one"], told);
        commits.Close();
    }

    [Fact]
    public async Task After_an_abandon_nothing_is_written()
    {
        CommitQueue commits = new(_database.Writer, _ => { });
        await commits.RunAsync(transaction => Insert(transaction, 1));
        commits.Abandon();

        await Assert.ThrowsAsync<InvalidOperationException>(() => commits.RunAsync(transaction => Insert(transaction, 2)));
        Assert.Equal(1, Count());
    }

    [Fact]
    public async Task Writes_that_wait_together_wait_once_for_another_program_that_locks_the_file()
    {
        // Given
        List<Action> turns = [];
        CommitQueue commits = new(_database.Writer, _ => { }, turns.Add);
        Task<int>[] writes = [.. Enumerable.Range(1, 9).Select(n => commits.RunAsync(transaction => Insert(transaction, n)))];
        using SqlSession other = Locking();

        // When
        turns.ForEach(turn => turn());

        // Then
        Assert.Equal(1, await LockWaitsAsync(writes));

        // When
        other.Run("ROLLBACK");
        Task<int> later = commits.RunAsync(transaction => Insert(transaction, 1));
        turns[^1]();

        // Then
        Assert.Equal(1, await later);
        commits.Close();
    }

    [Fact]
    public async Task A_queue_that_closes_waits_once_for_another_program_that_locks_the_file()
    {
        CommitQueue commits = new(_database.Writer, _ => { }, _ => { });
        Task<int>[] writes = [.. Enumerable.Range(1, 2000).Select(n => commits.RunAsync(transaction => Insert(transaction, n)))];
        using SqlSession other = Locking();

        commits.Close();

        Assert.Equal(1, await LockWaitsAsync(writes));
    }

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    // Each wait for the lock ends in an exception of its own.
    private static async Task<int> LockWaitsAsync(Task<int>[] writes)
    {
        HashSet<SqliteException> failures = [];
        foreach (Task<int> write in writes)
        {
            failures.Add(await Assert.ThrowsAsync<SqliteException>(() => write));
        }

        return failures.Count;
    }

    private SqlSession Locking()
    {
        SqlSession other = new(_folder["durable.db"]);
        other.Run("BEGIN IMMEDIATE");
        return other;
    }

    private static int Insert(Transaction transaction, int n)
    {
        transaction.Sql.Run("INSERT INTO inbox (instance, kind, call) VALUES ($1, 1, 0)", $"i-{n}");
        return n % 10 == 0 ? throw new TimeoutException() : n;
    }

    private long? Count() => _database.Read(sql => sql.Number("SELECT count(*) FROM inbox"));
}
