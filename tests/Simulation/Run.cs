namespace PspWorkflow.Simulation;

/// <summary>One run: a few months in the life of a few cases, with all that can go wrong, and then calm.</summary>
internal sealed class Run
{
    private static readonly string[] Versions = ["1.0", "1.1", "2.0"];

    private readonly World _world;
    private readonly Chance _chance;
    private readonly Calendar _calendar;
    private readonly Callers _callers;

    // A move stops wherever something is due. A case that nobody may read or run is woken every minute: too many stops.
    private readonly bool _mayMove;
    private SimulatedProcess _process;
    private int _latest;
    private bool _isRolledBack;

    private Run(World world)
    {
        _world = world;
        _chance = world.Chance;
        _mayMove = world.Missing == MissingGuard.None;
        Template.CopyTo(world.Folder);
        _calendar = new Calendar(_chance);
        world.SetClock(_calendar.Start);
        _process = Start(Versions[0]);
        _callers = new Callers(world);
    }

    /// <summary>Plays one seed and says which invariants it broke.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="missing">Which guard is taken away; null for none.</param>
    /// <param name="keepTrace">Whether the outcome holds the trace.</param>
    public static Played Play(int seed, MissingGuard? missing = null, bool keepTrace = false)
    {
        using World world = new(seed, missing ?? MissingGuard.None, keepTrace);
        Run run = new(world);
        try
        {
            run.PlayTurns();
            run.ComeToRest();
            run._calendar.NoteHourChanges(run._process.Clock.GetUtcNow(), world.Trace);
            return new Played(seed, world, Evidence.Gather(world, run._process, run._callers));
        }
        finally
        {
            run._process.Kill();
        }
    }

    private void PlayTurns()
    {
        for (int turn = _calendar.Turns; turn > 0 && _process.Clock.GetUtcNow() < _calendar.End; turn--)
        {
            _world.Storm.Light(_world.Fuse);
            PlayTurn();
            if (_process.IsDead || _chance.Percent(4))
            {
                Restart(stop: _chance.Percent(50), _chance.Percent(30) ? _calendar.Span(_process.Clock.GetUtcNow()) : TimeSpan.Zero);
            }
        }
    }

    private void PlayTurn()
    {
        if (_chance.Percent(75))
        {
            _callers.Call(_process);
        }

        if (_chance.Percent(50))
        {
            PassTime(_calendar.Span(_process.Clock.GetUtcNow()));
        }

        // Sometimes the next turn comes upon work that is still under way.
        int steps = _chance.Percent(25) ? _chance.Below(120) : int.MaxValue;
        _process.Run(() => steps-- <= 0);
        _callers.Listen(_process);
    }

    /// <summary>By the mover of the clock, which stops at all that is due; or in one leap, like a suspended machine, and a few minutes.</summary>
    private void PassTime(TimeSpan span)
    {
        if (_mayMove && !_isRolledBack && span < Calendar.LongestMove && _chance.Percent(50))
        {
            _world.Trace.Note("moves of the clock");
            _process.BeginMove(_process.Clock.GetUtcNow() + span);
        }
        else
        {
            _world.Trace.Note("leaps of the clock");
            Leap(span, minutes: _chance.Below(3));
        }
    }

    private void Leap(TimeSpan span, int minutes)
    {
        _process.Leap(span);
        for (; minutes >= 0 && !_process.IsDead; minutes--)
        {
            _process.BeginSchedules();
            _process.Run();
            _process.Leap(TimeSpan.FromMinutes(1));
        }

        _process.BeginSchedules();
    }

    /// <summary>Another process takes over: after a death, or by a deployment in the middle of the work.</summary>
    private void Restart(bool stop, TimeSpan downtime, string? version = null)
    {
        if (stop && !_process.IsDead)
        {
            _world.Trace.Note("redeployments");
            _process.Stop();
        }
        else
        {
            _process.Kill();
        }

        _callers.Listen(_process);
        if (downtime > TimeSpan.Zero)
        {
            _world.Trace.Note("downtimes");
            _world.Machine.Advance(downtime);
        }

        _process = Start(version ?? Deployed());
    }

    /// <summary>Nothing goes wrong any more: who got no answer asks again, and the clock goes on through sweeps and daily checks.</summary>
    private void ComeToRest()
    {
        _world.Storm.Abate();
        _world.Fuse.PutOut();
        Restart(stop: true, TimeSpan.Zero, Versions[^1]);
        for (int tries = 0; tries < 3; tries++)
        {
            _callers.AskAgain(_process);
            _process.Run();
            _callers.Listen(_process);
        }

        if (_mayMove)
        {
            Task moved = _process.BeginMove(_process.Clock.GetUtcNow().AddDays(2));
            _process.Run();
            moved.GetAwaiter().GetResult();
            return;
        }

        for (int hours = 0; hours < 48; hours += 8)
        {
            Leap(TimeSpan.FromHours(8), minutes: 6);
            _process.Run();
        }
    }

    /// <summary>Mostly the same version; sometimes the next, sometimes an earlier one again.</summary>
    private string Deployed()
    {
        _isRolledBack = _latest > 0 && _chance.Percent(10);
        if (_isRolledBack)
        {
            _world.Trace.Note("rollbacks");
        }

        _latest = Math.Min(Versions.Length - 1, _latest + (_chance.Percent(20) ? 1 : 0));
        return Versions[_isRolledBack ? _chance.Below(_latest) : _latest];
    }

    private SimulatedProcess Start(string version)
    {
        _world.Processes++;
        return new SimulatedProcess(_world, version);
    }
}
