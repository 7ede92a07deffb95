using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Tests.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Host;

/// <summary>A real host that is asked to end (SIGTERM) while an activity runs.</summary>
public sealed class TerminationTests
{
    [Fact]
    public async Task An_activity_under_way_ends_and_its_result_is_durable_before_the_process_does()
    {
        using TemporaryFolder folder = new();
        using (VictimProcess victim = await BusyAsync(folder, patience: 60))
        {
            await victim.TerminateAsync();
            await victim.UntilAsync(() => File.Exists(folder["stopping"]));
            await File.WriteAllTextAsync(folder["go"], string.Empty, Ct);
            Assert.Equal(0, await victim.EndAsync());
        }

        Assert.Equal("1", await EndAsync(folder));
        Assert.Equal("x", await File.ReadAllTextAsync(folder["runs"], Ct));
    }

    [Fact]
    public async Task An_activity_that_does_not_end_in_time_is_left_for_the_next_start_and_blamed_for_nothing()
    {
        using TemporaryFolder folder = new();
        using (VictimProcess victim = await BusyAsync(folder, patience: 1))
        {
            await victim.TerminateAsync();
            Assert.Equal(0, await victim.EndAsync());
        }

        Assert.Empty(TroubledWork.In(folder["data/durable.db"]));
        await File.WriteAllTextAsync(folder["go"], string.Empty, Ct);
        Assert.Equal("2", await EndAsync(folder));
    }

    /// <summary>The process that is asked to end.</summary>
    [Fact]
    public async Task Victim()
    {
        string[] task = VictimProcess.Task().Split('|');
        using IHost host = Build(task[0], TimeSpan.FromSeconds(int.Parse(task[1], System.Globalization.CultureInfo.InvariantCulture)));
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => File.WriteAllText(Path.Combine(task[0], "stopping"), string.Empty));
        await host.StartAsync(Ct);
        await host.Services.GetRequiredService<DurableTaskClient>().ScheduleNewOrchestrationInstanceAsync("CallPatient", null, new("p"), Ct);
        await host.WaitForShutdownAsync(Ct);
    }

    private static async Task<VictimProcess> BusyAsync(TemporaryFolder folder, int patience)
    {
        VictimProcess victim = new(typeof(TerminationTests), $"{folder.Root}|{patience}");
        await victim.UntilAsync(() => File.Exists(folder["runs"]));
        return victim;
    }

    // What the instance comes to in the next process.
    private static async Task<string?> EndAsync(TemporaryFolder folder)
    {
        using IHost host = Build(folder.Root, TimeSpan.FromSeconds(30));
        await host.StartAsync(Ct);
        OrchestrationMetadata end = await host.Services.GetRequiredService<DurableTaskClient>().WaitForInstanceCompletionAsync("p", true, Ct);
        await host.StopAsync(Ct);
        return end.ReadOutputAs<string>();
    }

    private static IHost Build(string folder, TimeSpan patience)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication().UseLocalRuntime(new LocalRuntimeOptions
        {
            DataFolder = Path.Combine(folder, "data"),
            OpenPort = false,
            Functions = new AssemblyOf(typeof(Patience)),
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(new Room(folder)).Configure<HostOptions>(options => options.ShutdownTimeout = patience);
        return builder.Build();
    }

    private sealed record Room(string Folder);

    private static class Patience
    {
        [Function("CallPatient")]
        public static Task<string> CallAsync([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>("Wait");

        /// <summary>Waits for the file "go", as long as it is not told to end; the result is how often it has begun.</summary>
        [Function("Wait")]
        public static async Task<string> WaitAsync([ActivityTrigger] string? input, FunctionContext context)
        {
            string folder = context.InstanceServices.GetRequiredService<Room>().Folder;
            await File.AppendAllTextAsync(Path.Combine(folder, "runs"), "x");
            while (!File.Exists(Path.Combine(folder, "go")))
            {
                await Task.Delay(20, context.CancellationToken);
            }

            return $"{new FileInfo(Path.Combine(folder, "runs")).Length}";
        }
    }
}
