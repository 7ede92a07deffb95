namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A machine whose clock somebody sets back and forth, while the time that runs is counted apart, as systems do.</summary>
internal sealed class JumpingMachine(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;
    private long _ran;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _ran;

    /// <summary>Time runs.</summary>
    public void Run(TimeSpan time)
    {
        _now += time;
        _ran += time.Ticks;
    }

    /// <summary>Somebody sets the clock.</summary>
    public void Set(TimeSpan jump) => _now += jump;
}
