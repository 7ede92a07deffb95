using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Somebody sets the machine's clock while the engine runs on the legal one.</summary>
public sealed class ClockJumpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly JumpingMachine _machine = new(EngineWorld.Beginning);

    [Fact]
    public async Task A_clock_set_back_makes_timers_wait_for_their_legal_instant_and_loses_none()
    {
        await using EngineWorld world = await SleepingAsync(hours: 2);
        _machine.Run(TimeSpan.FromHours(1));
        await world.SettleAsync();

        _machine.Set(TimeSpan.FromHours(-5));
        await world.SettleAsync();
        _machine.Run(TimeSpan.FromHours(5)); // the legal clock stood still meanwhile
        await world.SettleAsync();
        Assert.False((await world.ReadAsync("s")).IsCompleted);
        _machine.Run(TimeSpan.FromHours(1));
        await world.SettleAsync();

        Assert.Equal(EngineWorld.Beginning.AddHours(2).UtcDateTime, await world.OutputAsync<DateTime>("s"));
    }

    [Fact]
    public async Task A_clock_set_forth_brings_timers_due_once_and_setting_it_right_again_fires_none_twice()
    {
        await using EngineWorld world = await SleepingAsync(hours: 2);

        _machine.Set(TimeSpan.FromHours(9));
        await world.SettleAsync();
        DateTime woken = await world.OutputAsync<DateTime>("s");
        _machine.Set(TimeSpan.FromHours(-9));
        await world.StartAsync("sleep", 1, "later");
        _machine.Run(TimeSpan.FromHours(9));
        await world.SettleAsync();

        Assert.Equal(EngineWorld.Beginning.AddHours(9).UtcDateTime, woken);
        Assert.Single(world.Functions.ActivityRuns);
        Assert.False((await world.ReadAsync("later")).IsCompleted);
        _machine.Run(TimeSpan.FromHours(1));
        await world.SettleAsync();
        Assert.True((await world.ReadAsync("later")).IsCompleted);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<EngineWorld> SleepingAsync(int hours)
    {
        EngineWorld world = new() { Clock = new LegalClock(_machine, new ClockFile(_folder.Root), startAt: null) };
        world.Functions
            .Activity("slept", () => null)
            .Orchestrator("sleep", async context =>
            {
                await context.CreateTimer(TimeSpan.FromHours(context.GetInput<int>()), CancellationToken.None);
                await context.CallActivityAsync("slept");
                return context.CurrentUtcDateTime;
            });
        await world.StartAsync();
        await world.StartAsync("sleep", hours, "s");
        return world;
    }
}
