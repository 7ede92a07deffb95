using System.Diagnostics;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A real process, really killed (SIGKILL), again and again in the middle of its work.</summary>
public sealed class KillTests
{
    private const string FolderVariable = "DURABLE_ENGINE_VICTIM";
    private const int Steps = 200;
    private const int Kills = 4;

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
    }

    /// <summary>The process that is killed: this test, run alone in a process of its own.</summary>
    [Fact]
    public async Task Victim()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(folder is null, "Not a test of its own: it is the process that the other test starts and kills.");
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
        string tests = typeof(KillTests).Assembly.Location;
        ProcessStartInfo start = new("dotnet", [tests, "-method", $"{typeof(KillTests).FullName}.{nameof(Victim)}"])
        {
            Environment = { [FolderVariable] = folder, ["DOTNET_EnableDiagnostics"] = "0" }, // or it would leave its debugger's pipes behind
            RedirectStandardOutput = true,
        };
        using Process victim = Process.Start(start)!;
        while (!File.Exists(MarksOf(folder)) || (await File.ReadAllLinesAsync(MarksOf(folder))).Length < marks)
        {
            Assert.False(victim.HasExited, "The victim ended by itself.");
            await Task.Yield();
        }

        victim.Kill();
        await victim.WaitForExitAsync(Ct);
    }

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
        EngineOptions options = new() { DatabasePath = Path.Combine(folder, "durable.db") };
        return new DurableEngine(options, TimeProvider.System, TimeProvider.System, functions, NullLoggerFactory.Instance);
    }
}
