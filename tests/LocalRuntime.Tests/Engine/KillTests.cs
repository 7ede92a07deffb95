using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A real process, really killed (SIGKILL), again and again in the middle of its work.</summary>
public sealed class KillTests
{
    private const int Steps = 200;
    private const int Kills = 8;

    [Fact]
    public async Task A_killed_process_loses_nothing_and_repeats_at_most_what_was_under_way()
    {
        using TemporaryFolder folder = new();
        for (int kill = 1; kill <= Kills; kill++)
        {
            await KillAfterAsync(folder.Root, marks: kill * Steps / (Kills + 1));
        }

        await using (DurableEngine engine = Engine(folder.Root))
        {
            await engine.StartAsync(Ct);
            OrchestrationMetadata end = await engine.Client.WaitForInstanceCompletionAsync("walk", true, Ct);
            Assert.Equal(Enumerable.Range(0, Steps), end.ReadOutputAs<List<int>>());
        }

        string[] marks = await File.ReadAllLinesAsync(MarksOf(folder.Root), Ct);
        Assert.Equal(Steps, marks.Distinct().Count());
        Assert.InRange(marks.Length, Steps, Steps + Kills);
        Assert.Empty(TroubledWork.In(FileOf(folder.Root)));
    }

    /// <summary>The process that is killed: this test, run alone in a process of its own.</summary>
    [Fact]
    public async Task Victim()
    {
        string folder = VictimProcess.Task();
        await using DurableEngine engine = Engine(folder);
        await engine.StartAsync(Ct);
        if (await engine.Client.GetInstanceAsync("walk", cancellation: Ct) is null)
        {
            await engine.Client.ScheduleNewOrchestrationInstanceAsync("walk", null, new("walk"), Ct);
        }

        await engine.Client.WaitForInstanceCompletionAsync("walk", cancellation: Ct);
    }

    private static async Task KillAfterAsync(string folder, int marks)
    {
        using VictimProcess victim = new(typeof(KillTests), folder);
        await victim.UntilAsync(() => File.Exists(MarksOf(folder)) && File.ReadAllLines(MarksOf(folder)).Length >= marks);
        await victim.KillAsync();
    }

    private static string FileOf(string folder) => Path.Combine(folder, "durable.db");

    private static string MarksOf(string folder) => Path.Combine(folder, "marks");

    private static DurableEngine Engine(string folder)
    {
        TestFunctions functions = new();
        functions
            .Activity("mark", (input, _) =>
            {
                File.AppendAllText(MarksOf(folder), input + "\n");
                return Task.FromResult<object?>(Payload.Read<int>(input));
            })
            .Orchestrator("walk", async context =>
            {
                List<int> walked = [];
                for (int i = 0; i < Steps; i++)
                {
                    walked.Add(await context.CallActivityAsync<int>("mark", i));
                }

                return walked;
            });
        EngineOptions options = new() { DatabasePath = FileOf(folder) };
        return new DurableEngine(options, TimeProvider.System, TimeProvider.System, functions, NullLoggerFactory.Instance);
    }
}
