using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class CommitQueueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;

    public CommitQueueTests() => _database = new Database(_folder["durable.db"]);

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

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    private static int Insert(Transaction transaction, int n)
    {
        transaction.Sql.Run("INSERT INTO inbox (instance, kind, call) VALUES ($1, 1, 0)", $"i-{n}");
        return n % 10 == 0 ? throw new TimeoutException() : n;
    }

    private long? Count() => _database.Read(sql => sql.Number("SELECT count(*) FROM inbox"));
}
