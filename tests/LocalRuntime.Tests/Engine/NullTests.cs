using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Null goes in and comes out of everything; where a type cannot be null, it is read as the type's default.</summary>
public sealed class NullTests
{
    [Fact]
    public async Task A_null_input_of_an_orchestration_is_null_and_its_null_output_too()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("echo", context => Task.FromResult(context.GetInput<string>()));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("echo", input: null);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus);
        Assert.Null(instance.SerializedInput);
        Assert.Null(instance.SerializedOutput);
        Assert.Null(instance.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_null_input_of_an_activity_is_null_and_its_null_output_too()
    {
        await using EngineWorld world = new();
        string? taken = "something";
        world.Functions
            .Activity("swallow", (input, _) =>
            {
                taken = input;
                return Task.FromResult<object?>(null);
            })
            .Orchestrator("call", async context =>
                await context.CallActivityAsync<string?>("swallow", input: null) is null
                && await context.CallActivityAsync<int?>("swallow") is null
                && await context.CallActivityAsync<int>("swallow") == 0);
        await world.StartAsync();

        Assert.True((await world.RunAsync("call")).ReadOutputAs<bool>());
        Assert.Null(taken);
    }

    [Fact]
    public async Task A_null_input_of_a_sub_orchestration_is_null_and_its_null_output_too()
    {
        await using EngineWorld world = new();
        world.Functions
            .Orchestrator("child", context => Task.FromResult(context.GetInput<string>()))
            .Orchestrator("parent", async context =>
                await context.CallSubOrchestratorAsync<string?>("child", null, new TaskOptions().WithInstanceId("the-child")) is null);
        await world.StartAsync();

        Assert.True((await world.RunAsync("parent")).ReadOutputAs<bool>());
        Assert.Null((await world.ReadAsync("the-child")).SerializedOutput);
    }

    [Fact]
    public async Task A_null_event_is_an_event()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", async context => await context.WaitForExternalEvent<string>("n") is null);
        await world.StartAsync();
        string early = await world.StartAsync("wait");
        Assert.True((await world.ReadAsync(early)).IsRunning);

        await world.RaiseAsync(early, "n", payload: null);

        Assert.True(await world.OutputAsync<bool>(early));
    }

    [Fact]
    public async Task A_null_for_a_type_that_cannot_be_null_is_the_types_default()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("count", async context => context.GetInput<int>() + await context.WaitForExternalEvent<int>("n") + 1);
        await world.StartAsync();
        string id = await world.StartAsync("count", input: null);
        await world.RaiseAsync(id, "n", payload: null);

        Assert.Equal(1, await world.OutputAsync<int>(id));
    }

    [Fact]
    public async Task A_generation_begun_without_an_input_has_none()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("again", context =>
        {
            if (context.GetInput<string>() is not null)
            {
                context.ContinueAsNew();
            }

            return Task.CompletedTask;
        });
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("again", "first");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus);
        Assert.Null(instance.SerializedInput);
    }
}
