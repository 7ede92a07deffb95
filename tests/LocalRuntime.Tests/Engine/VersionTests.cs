using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class VersionTests
{
    private const string Id = "versioned";

    [Theory]
    [InlineData("None", "2.0", true)]
    [InlineData("Strict", "1.0", false)]
    [InlineData("Strict", "1.5", true)]
    [InlineData("CurrentOrOlder", "1.10", false)]
    [InlineData("CurrentOrOlder", "1.5", true)]
    [InlineData("CurrentOrOlder", "1.4", true)]
    [InlineData("CurrentOrOlder", "", true)]
    public async Task An_instance_runs_where_its_version_may(string match, string version, bool runs)
    {
        await using EngineWorld world = At("1.5", Enum.Parse<VersionMatch>(match), VersionFailure.Reject);
        await StartAsync(world, version);

        OrchestrationMetadata instance = await world.ReadAsync(Id);

        Assert.Equal(runs ? OrchestrationRuntimeStatus.Completed : OrchestrationRuntimeStatus.Pending, instance.RuntimeStatus);
    }

    [Fact]
    public async Task Code_without_a_version_of_its_own_runs_every_version()
    {
        await using EngineWorld world = At(string.Empty, VersionMatch.Strict, VersionFailure.Fail);
        await StartAsync(world, "2.0");

        Assert.Equal("2.0", await world.OutputAsync<string>(Id));
    }

    [Fact]
    public async Task An_instance_started_without_a_version_takes_the_default_one()
    {
        await using EngineWorld world = At("1.5", VersionMatch.Strict, VersionFailure.Fail);
        await world.StartAsync();

        Assert.Equal("1.5", (await world.RunAsync("tell")).ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_rejected_instance_waits_for_code_that_may_run_it()
    {
        await using EngineWorld world = At("1.0", VersionMatch.CurrentOrOlder, VersionFailure.Reject);
        await StartAsync(world, "2.0");
        world.Options = world.Options with { DefaultVersion = "2.0" };
        await world.RestartAsync();

        Assert.Equal("2.0", await world.OutputAsync<string>(Id));
    }

    [Fact]
    public async Task An_instance_of_a_later_version_fails_where_that_is_asked()
    {
        await using EngineWorld world = At("1.0", VersionMatch.CurrentOrOlder, VersionFailure.Fail);
        await StartAsync(world, "2.0");

        Assert.Equal("VersionMismatch", (await world.ReadAsync(Id)).FailureDetails!.ErrorType);
    }

    [Fact]
    public async Task An_instance_keeps_the_version_of_its_start_and_its_children_take_the_current_one()
    {
        await using EngineWorld world = At("1.0", VersionMatch.CurrentOrOlder, VersionFailure.Reject);
        world.Functions.Orchestrator("child", context => Task.FromResult(context.Version)).Orchestrator("parent", async context =>
        {
            await context.WaitForExternalEvent<int>("go");
            return context.Version + "/" + await context.CallSubOrchestratorAsync<string>("child");
        });
        await world.StartAsync();
        string id = await world.StartAsync("parent");
        world.Options = world.Options with { DefaultVersion = "2.0" };
        await world.RestartAsync();
        await world.RaiseAsync(id, "go");

        Assert.Equal("1.0/2.0", await world.OutputAsync<string>(id));
    }

    private static EngineWorld At(string version, VersionMatch match, VersionFailure failure)
    {
        EngineWorld world = new();
        world.Options = world.Options with { DefaultVersion = version, VersionMatch = match, VersionFailure = failure };
        world.Functions.Orchestrator("tell", context => Task.FromResult(context.Version));
        return world;
    }

    private static async Task StartAsync(EngineWorld world, string version)
    {
        await world.StartAsync();
        StartOrchestrationOptions options = new(Id) { Version = version };
        await world.Client.ScheduleNewOrchestrationInstanceAsync("tell", null, options, Ct);
        await world.SettleAsync();
    }
}
