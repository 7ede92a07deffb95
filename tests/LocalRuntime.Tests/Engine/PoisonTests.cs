using System.Diagnostics;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Work that really kills its process, again and again.</summary>
public sealed class PoisonTests
{
    private const int Innocents = 6;

    [Theory]
    [InlineData("activity", "kill", "mortal")]
    [InlineData("orchestrator", "kill at once", "kill at once")]
    public async Task Work_that_kills_five_processes_is_set_aside_and_its_neighbours_finish(string what, string name, string orchestrator)
    {
        using TemporaryFolder folder = new();
        for (int start = 1; start <= 5; start++)
        {
            Assert.NotEqual(0, await VictimProcess.RunAsync(typeof(PoisonTests), $"{folder.Root}|{orchestrator}"));
        }

        TroubledWork suspect = TroubledWork.In(FileOf(folder.Root)).Single(work => work.Name == name);
        Assert.False(suspect.IsSetAside, what);
        int sixth = await VictimProcess.RunAsync(typeof(PoisonTests), $"{folder.Root}|{orchestrator}");

        Assert.Equal(0, sixth);
        TroubledWork poison = Assert.Single(TroubledWork.In(FileOf(folder.Root)));
        Assert.Equal((name, "poison", 5, true), (poison.Name, poison.Instance, poison.Deaths, poison.IsSetAside));
        Assert.InRange(poison.SetAsideAt!.Value, poison.Since, DateTimeOffset.UtcNow);
    }

    /// <summary>The process that dies of its work, as long as that is run.</summary>
    [Fact]
    public async Task Victim()
    {
        string[] task = VictimProcess.Task().Split('|');
        (string folder, string orchestrator) = (task[0], task[1]);
        int start = CountStart(folder);
        await using DurableEngine engine = Engine(folder, start);
        await engine.StartAsync(Ct);
        if (start == 1)
        {
            for (int i = 0; i < Innocents; i++)
            {
                await engine.Client.ScheduleNewOrchestrationInstanceAsync("harmless", null, new($"i-{i}"), Ct);
            }

            await engine.Client.ScheduleNewOrchestrationInstanceAsync(orchestrator, null, new("poison"), Ct);
        }

        for (int i = 0; i < Innocents; i++)
        {
            OrchestrationMetadata end = await engine.Client.WaitForInstanceCompletionAsync($"i-{i}", true, Ct);
            Assert.Equal(7, end.ReadOutputAs<int>());
        }

        await engine.SettleAsync(Ct);
        Assert.False((await engine.Client.GetInstanceAsync("poison", cancellation: Ct))!.IsCompleted);
    }

    private static int CountStart(string folder)
    {
        File.AppendAllText(Path.Combine(folder, "starts"), "x");
        return (int)new FileInfo(Path.Combine(folder, "starts")).Length;
    }

    private static string FileOf(string folder) => Path.Combine(folder, "durable.db");

    // In the first two processes all the neighbours are under way at the death, and suspects like its cause.
    private static DurableEngine Engine(string folder, int start)
    {
        TaskCompletionSource all = new();
        int count = 0;
        TestFunctions functions = new();
        functions
            .Activity("wait", async (_, _) =>
            {
                if (Interlocked.Increment(ref count) == Innocents)
                {
                    all.SetResult();
                }

                await (start <= 2 ? Task.Delay(Timeout.Infinite, CancellationToken.None) : Task.CompletedTask);
                return 7;
            })
            .Activity("kill", async (_, _) =>
            {
                await (start <= 2 ? all.Task : Task.CompletedTask);
                Process.GetCurrentProcess().Kill();
                return null;
            })
            .Orchestrator("harmless", context => context.CallActivityAsync<int>("wait"))
            .Orchestrator("mortal", context => context.CallActivityAsync("kill"))
            .Orchestrator("kill at once", _ =>
            {
                if (start <= 2)
                {
                    all.Task.Wait();
                }

                Environment.FailFast("Poison.");
                return Task.CompletedTask;
            });
        EngineOptions options = new() { DatabasePath = FileOf(folder) };
        return new DurableEngine(options, TimeProvider.System, TimeProvider.System, functions, NullLoggerFactory.Instance);
    }
}
