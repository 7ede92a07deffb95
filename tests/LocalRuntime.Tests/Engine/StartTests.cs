using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class StartTests
{
    private sealed record Order(int Number, DayOfWeek Day);

    [Fact]
    public async Task An_orchestration_gets_its_input_and_gives_its_output()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("echo", context => Task.FromResult(context.GetInput<Order>()));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("echo", new Order(3, DayOfWeek.Friday));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, instance.RuntimeStatus);
        Assert.Equal(new Order(3, DayOfWeek.Friday), instance.ReadOutputAs<Order>());
        Assert.Equal("""{"Number":3,"Day":5}""", instance.SerializedInput);
        Assert.Equal(EngineWorld.Beginning, instance.CreatedAt);
    }

    [Theory]
    [InlineData("@case")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_id_that_the_public_service_refuses_is_refused(string id)
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("any", _ => Task.CompletedTask);
        await world.StartAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.StartAsync("any", id: id));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.StartAsync("any", id: new string('a', 257)));
        Assert.Equal(new string('a', 256), await world.StartAsync("any", id: new string('a', 256)));
    }

    [Fact]
    public async Task An_id_stays_as_it_was_given_and_its_case_matters()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", context => context.WaitForExternalEvent<int>("n"));
        await world.StartAsync();
        foreach (string id in new[] { "Case-1", "case-1", "it's@the%office é" })
        {
            Assert.Equal(id, await world.StartAsync("wait", id: id));
        }

        await world.RaiseAsync("Case-1", "n", 1);
        await world.RaiseAsync("CASE-1", "n", 1);

        Assert.True((await world.ReadAsync("Case-1")).IsCompleted);
        Assert.True((await world.ReadAsync("case-1")).IsRunning);
        Assert.Null(await world.Client.GetInstanceAsync("CASE-1", cancellation: Ct));
    }

    [Fact]
    public async Task A_delayed_start_waits_for_its_instant_and_the_events_wait_with_it()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("late", context => context.WaitForExternalEvent<int>("go"));
        await world.StartAsync();
        DateTimeOffset at = EngineWorld.Beginning.AddDays(10);
        await world.Client.ScheduleNewOrchestrationInstanceAsync("late", null, new("late-1", at), Ct);
        await world.RaiseAsync("late-1", "go", 7);

        Assert.Equal(at, await world.Engine.NextAsync(Ct));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await world.ReadAsync("late-1")).RuntimeStatus);
        await world.CrashAsync();
        await world.AdvanceAsync(TimeSpan.FromDays(10) - TimeSpan.FromTicks(1));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await world.ReadAsync("late-1")).RuntimeStatus);
        await world.AdvanceAsync(TimeSpan.FromTicks(1));

        Assert.Equal(7, (await world.ReadAsync("late-1")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_start_over_an_instance_in_an_excluded_status_is_refused_and_disturbs_nothing()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", context => context.WaitForExternalEvent<string>("go"));
        await world.StartAsync();
        await world.StartAsync("wait", id: "one");
        StartOrchestrationOptions once = new StartOrchestrationOptions("one")
            .WithDedupeStatuses(OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running);

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(
            () => world.Client.ScheduleNewOrchestrationInstanceAsync("wait", null, once, Ct));

        await world.RaiseAsync("one", "go", "first");
        Assert.Equal("first", (await world.ReadAsync("one")).ReadOutputAs<string>());
        await world.Client.ScheduleNewOrchestrationInstanceAsync("wait", null, once, Ct);
        await world.SettleAsync();
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await world.ReadAsync("one")).RuntimeStatus);
    }

    [Fact]
    public async Task A_start_without_exclusions_replaces_a_live_instance_and_its_messages()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("wait", async context =>
        {
            await context.CreateTimer(TimeSpan.FromHours(context.GetInput<int>()), CancellationToken.None);
            return context.GetInput<int>();
        });
        await world.StartAsync();
        await world.StartAsync("wait", 1, "one");
        await world.StartAsync("wait", 5, "one");

        await world.AdvanceAsync(TimeSpan.FromHours(4));
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await world.ReadAsync("one")).RuntimeStatus);
        await world.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(5, (await world.ReadAsync("one")).ReadOutputAs<int>());
    }

    [Fact]
    public async Task A_step_of_a_replaced_instance_writes_nothing()
    {
        await using EngineWorld world = new();
        using SemaphoreSlim begun = new(0);
        using ManualResetEventSlim go = new();
        world.Functions.Orchestrator("echo", context =>
        {
            begun.Release();
            go.Wait(Ct);
            return Task.FromResult(context.GetInput<string>());
        });
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("echo", "old", new("one"), Ct);
        await begun.WaitAsync(Ct);
        await world.Client.ScheduleNewOrchestrationInstanceAsync("echo", "new", new("one"), Ct);
        go.Set();
        await world.SettleAsync();

        Assert.Equal("new", await world.OutputAsync<string>("one"));
    }

    [Fact]
    public async Task An_unknown_orchestrator_fails_once_and_for_all()
    {
        await using EngineWorld world = new();
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("nobody");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.Contains("nobody", instance.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_throwing_orchestrator_fails_with_the_type_it_threw()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("bad", Task (_) => throw new TimeZoneNotFoundException("no such zone"));
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("bad");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
        Assert.True(instance.FailureDetails!.IsCausedBy<TimeZoneNotFoundException>());
        Assert.Equal("no such zone", instance.FailureDetails.ErrorMessage);
    }

    [Fact]
    public async Task An_orchestrator_that_waits_for_something_else_fails_and_does_not_hang()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("stray", _ => new TaskCompletionSource().Task);
        await world.StartAsync();

        OrchestrationMetadata instance = await world.RunAsync("stray");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, instance.RuntimeStatus);
    }

    [Fact]
    public async Task An_orchestrator_that_leaves_its_thread_is_told_so()
    {
        await using EngineWorld world = new();
        TaskCompletionSource<Exception?> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Functions.Orchestrator("stray", async context =>
        {
            Task other = Task.Run(() => told.SetResult(Record.Exception(() => context.NewGuid())));
            await context.WaitForExternalEvent<int>("go");
            await other;
        });
        await world.StartAsync();
        await world.StartAsync("stray");

        Assert.IsType<InvalidOperationException>(await told.Task);
    }

    [Fact]
    public async Task A_step_whose_instance_is_replaced_while_it_runs_is_told_to_nobody()
    {
        List<string?> told = [];
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim go = new();
        await using EngineWorld world = new();
        world.Options = world.Options with { Committed = step => told.Add(step.Instance.Row.Input) };
        world.Functions.Orchestrator("slow", context =>
        {
            begun.Set();
            go.Wait(Ct);
            return Task.CompletedTask;
        });
        await world.StartAsync();
        await world.Client.ScheduleNewOrchestrationInstanceAsync("slow", 1, new("s"), Ct);
        begun.Wait(Ct);
        await world.Client.ScheduleNewOrchestrationInstanceAsync("slow", 2, new("s"), Ct);
        go.Set();
        await world.SettleAsync();

        Assert.Equal(["2"], told);
        Assert.Single(world.Log.All, line => line.Contains("generation ended", StringComparison.Ordinal));
    }
}
