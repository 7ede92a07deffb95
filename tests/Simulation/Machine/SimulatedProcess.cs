using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.LocalRuntime;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Host;

namespace PspWorkflow.Simulation;

/// <summary>One life of the application over the run's folder, from its start to its death or its stop.</summary>
internal sealed class SimulatedProcess
{
    private readonly World _world;
    private readonly OneThread _thread;
    private readonly ServiceProvider _services;
    private readonly DurableEngine _engine;

    public SimulatedProcess(World world, string version)
    {
        _world = world;
        _thread = new OneThread(world.Chance);
        _services = ProcessServices.Build(world, new Gate(_thread, world.Fuse, world.Trace, world.Machine), version);
        _engine = _services.GetRequiredService<DurableEngine>();
        Schedules = _services.GetRequiredService<Schedules>();
        world.Trace.Say($"process {world.Processes} of version {version} at {Clock.GetUtcNow():O}");
        _thread.Begin(() => _engine.StartAsync(CancellationToken.None));
        foreach (Schedule schedule in Schedules.All)
        {
            schedule.Start();
        }
    }

    public bool IsDead => _thread.IsDead;

    public LegalClock Clock => _services.GetRequiredService<LegalClock>();

    public Schedules Schedules { get; }

    /// <summary>What stands in the register, past the gate and past every missing guard.</summary>
    public SqliteRegister Truth => _services.GetRequiredService<SqliteRegister>();

    /// <summary>What stands in the register's file.</summary>
    public RegisterFile File => _services.GetRequiredService<RegisterFile>();

    /// <summary>The engine's own client.</summary>
    public DurableTaskClient Engine => _engine.Client;

    /// <summary>Begins some work in the process; it goes on with <see cref="Run"/>.</summary>
    public Task<T> Begin<T>(Func<IServiceProvider, Task<T>> work) => _thread.Begin(() => work(_services));

    /// <summary>Begins a move of the legal clock.</summary>
    public Task BeginMove(DateTimeOffset to) => _thread.Begin(() => _services.GetRequiredService<ClockMover>().MoveToAsync(to));

    /// <summary>Begins what the schedules owe, as when time has passed by itself.</summary>
    public void BeginSchedules() => _thread.Begin(() => Schedules.All.Select(schedule => schedule.RunIfDueAsync(CancellationToken.None)).ToList());

    /// <summary>Lets time pass in one leap.</summary>
    public void Leap(TimeSpan time) => _thread.Begin(() =>
    {
        _world.Machine.Advance(time);
        return time;
    });

    /// <summary>Lets the process work until it rests, dies, or has done enough.</summary>
    public void Run(Func<bool>? enough = null) => _thread.Run(enough);

    /// <summary>Stops it in good order, whatever is under way; it may die on the way.</summary>
    public void Stop()
    {
        Task stopped = _thread.Begin(() => _engine.StopAsync(CancellationToken.None));
        _thread.Run(() => stopped.IsCompleted);
        if (!_thread.IsDead)
        {
            stopped.GetAwaiter().GetResult();
            Clock.Remember();
        }

        Kill();
    }

    /// <summary>Ends it where it stands, and lets go of its files as the system would.</summary>
    public void Kill()
    {
        _thread.Die();
        _engine.Abandon();
        _services.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _world.Machine.ForgetTimers();
    }
}
