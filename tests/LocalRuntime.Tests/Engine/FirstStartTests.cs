using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A real process, really killed while it makes its file for the first time.</summary>
public sealed class FirstStartTests
{
    private const int Killed = 128 + 9; // SIGKILL

    [Theory]
    [InlineData(".begun", 0)]
    [InlineData("", 0)]
    [InlineData("-journal", 0)]
    [InlineData("-wal", 0)]
    [InlineData("-wal", 1)]
    [InlineData("-wal", 20_000)]
    [InlineData("-wal", 60_000)]
    public async Task A_process_killed_while_the_file_is_made_leaves_one_that_the_next_start_completes(string suffix, int length)
    {
        using TemporaryFolder folder = new();
        string file = folder["durable.db"];
        int kills = 0;
        for (int start = 0; start < 2; start++)
        {
            using VictimProcess victim = new(typeof(FirstStartTests), file);
            while (!victim.HasExited && !Reached(file + suffix, length))
            {
                Assert.False(victim.Hangs);
                Thread.SpinWait(100); // files come and go within microseconds
            }

            kills += await victim.KillAsync() == Killed ? 1 : 0;
        }

        Assert.SkipWhen(kills == 0, $"Not met: both processes had ended before durable.db{suffix} was seen with {length} bytes.");
        await using DurableEngine engine = Engine(file);
        await engine.StartAsync(Ct);
        string id = await engine.Client.ScheduleNewOrchestrationInstanceAsync("one", cancellation: Ct);
        Assert.Equal(7, (await engine.Client.WaitForInstanceCompletionAsync(id, true, Ct)).ReadOutputAs<int>());
    }

    /// <summary>The process that is killed: it starts on an empty folder, and ends by itself if nobody was quick enough.</summary>
    [Fact]
    public async Task Victim()
    {
        await using DurableEngine engine = Engine(VictimProcess.Task());
        await engine.StartAsync(Ct);
        await engine.Client.ScheduleNewOrchestrationInstanceAsync("one", cancellation: Ct);
    }

    private static bool Reached(string path, int length) => new FileInfo(path) is { Exists: true } file && file.Length >= length;

    private static DurableEngine Engine(string file)
    {
        TestFunctions functions = new();
        functions.Orchestrator("one", _ => Task.FromResult(7));
        return new DurableEngine(new EngineOptions { DatabasePath = file }, TimeProvider.System, TimeProvider.System, functions, NullLoggerFactory.Instance);
    }
}
