namespace PspWorkflow.Simulation;

/// <summary>One process after the other over the same folder, mostly of the same version.</summary>
internal sealed class Succession(World world)
{
    private static readonly string[] Versions = ["1.0", "1.1", "2.0"];

    private int _latest;

    /// <summary>The process that lives now, or lived last.</summary>
    public SimulatedProcess Current { get; private set; } = Start(world, Versions[0]);

    /// <summary>Whether it is of an earlier version than some before it.</summary>
    public bool IsRolledBack { get; private set; }

    /// <summary>Ends the present process: by a stop in good order, or where it stands.</summary>
    public void End(bool inGoodOrder)
    {
        if (inGoodOrder && !Current.IsDead)
        {
            world.Trace.Note("redeployments");
            Current.Stop();
        }
        else
        {
            Current.Kill();
        }
    }

    /// <summary>Begins the next one after some time: of the same version, or of the next, or of an earlier one again.</summary>
    public void Follow(TimeSpan downtime)
    {
        if (downtime > TimeSpan.Zero)
        {
            world.Trace.Note("downtimes");
            world.Machine.Advance(downtime);
        }

        Current = Start(world, Deployed());
    }

    /// <summary>Begins the last one, which may run every instance.</summary>
    public void FollowByTheLatest() => Current = Start(world, Versions[^1]);

    private static SimulatedProcess Start(World world, string version)
    {
        world.Processes++;
        return new SimulatedProcess(world, version);
    }

    private string Deployed()
    {
        IsRolledBack = _latest > 0 && world.Chance.Percent(10);
        if (IsRolledBack)
        {
            world.Trace.Note("rollbacks");
        }

        _latest = Math.Min(Versions.Length - 1, _latest + (world.Chance.Percent(20) ? 1 : 0));
        return Versions[IsRolledBack ? world.Chance.Below(_latest) : _latest];
    }
}
