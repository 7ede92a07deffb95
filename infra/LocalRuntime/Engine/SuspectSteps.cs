namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The suspect steps still to be run. Suspect activities begin after them: a step that kills does so at once, and then alone.</summary>
/// <remarks>A step never waits for an activity. An activity waits for steps that never end only for a while.</remarks>
internal sealed class SuspectSteps(TimeProvider machine)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly HashSet<string> _instances = [];
    private readonly WorkCount _count = new();

    /// <summary>Notes that the step of a suspect is to be run.</summary>
    public void Expect(string instance)
    {
        lock (_lock)
        {
            if (_instances.Add(instance))
            {
                _count.Begin();
            }
        }
    }

    /// <summary>Notes that the step of an instance was run, suspect or not.</summary>
    public void Ran(string instance)
    {
        if (_count.IsQuiet)
        {
            return;
        }

        lock (_lock)
        {
            if (_instances.Remove(instance))
            {
                _count.End();
            }
        }
    }

    /// <summary>Waits until none is left, five seconds of machine time at most.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        if (_count.IsQuiet)
        {
            return;
        }

        using CancellationTokenSource patience = new(Patience, machine);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            await _count.WaitForQuietAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Steps that hang kill nobody.
        }
    }
}
