namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Leaves alone what could not be written, each time twice as long, by the machine's clock. Not for two threads at once.</summary>
/// <remarks>Counted in time that has run, not in instants: a machine whose clock is set back or forth neither lengthens nor shortens a pause.</remarks>
/// <param name="first">The first pause.</param>
/// <param name="machine">The machine's clock.</param>
internal sealed class Pauses<T>(TimeSpan first, TimeProvider machine)
    where T : notnull
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Dictionary<T, Pause> _pauses = [];

    /// <summary>Whether something is paused.</summary>
    public bool IsPaused(T what) => _pauses.TryGetValue(what, out Pause? pause) && pause.IsOn;

    /// <summary>Pauses something, longer than the last time.</summary>
    public void Begin(T what)
    {
        TimeSpan length = _pauses.TryGetValue(what, out Pause? last) ? 2 * last.Length : first;
        _pauses[what] = new Pause(machine.GetTimestamp(), length < Longest ? length : Longest, IsOn: true);
    }

    /// <summary>Ends one pause, but not the memory of it.</summary>
    public void End(T what)
    {
        if (_pauses.TryGetValue(what, out Pause? pause))
        {
            _pauses[what] = pause with { IsOn = false };
        }
    }

    /// <summary>Ends the pauses that are over.</summary>
    /// <returns>What may be tried again.</returns>
    public List<T> EndDue()
    {
        List<T> due = [.. _pauses.Where(pair => pair.Value.IsOn && machine.GetElapsedTime(pair.Value.Since) >= pair.Value.Length).Select(pair => pair.Key)];
        due.ForEach(End);
        return due;
    }

    /// <summary>Forgets something that went well.</summary>
    public void Forget(T what) => _pauses.Remove(what);

    private sealed record Pause(long Since, TimeSpan Length, bool IsOn);
}
