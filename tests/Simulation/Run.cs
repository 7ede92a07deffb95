namespace PspWorkflow.Simulation;

/// <summary>One run: a few months in the life of a few cases, with all that can go wrong, and then calm.</summary>
internal sealed class Run
{
    private readonly World _world;
    private readonly Chance _chance;
    private readonly Calendar _calendar;
    private readonly Succession _processes;
    private readonly Callers _callers;

    // A move stops wherever something is due. A case that nobody may read or run is woken every minute: too many stops.
    private readonly bool _mayMove;

    private Run(World world)
    {
        _world = world;
        _chance = world.Chance;
        _mayMove = world.Missing == MissingGuard.None;
        Template.CopyTo(world.Folder);
        _calendar = new Calendar(_chance);
        world.SetClock(_calendar.Start);
        _processes = new Succession(world);
        _callers = new Callers(world);
    }

    private SimulatedProcess Process => _processes.Current;

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
            run._calendar.NoteHourChanges(run.Process.Clock.GetUtcNow(), world.Trace);
            return new Played(seed, world, Evidence.Gather(world, run.Process, run._callers));
        }
        catch (Exception) when (keepTrace)
        {
            Console.WriteLine(string.Join(Environment.NewLine, world.Trace.Lines.TakeLast(200)));
            throw;
        }
        finally
        {
            run.Process.Kill();
        }
    }

    private void PlayTurns()
    {
        for (int turn = _calendar.Turns; turn > 0 && Process.Clock.GetUtcNow() < _calendar.End; turn--)
        {
            _world.Storm.Light(_world.Fuse);
            PlayTurn();
            if (Process.IsDead || _chance.Percent(4))
            {
                bool inGoodOrder = _chance.Percent(50);
                TimeSpan downtime = _chance.Percent(30) ? _calendar.Span(Process.Clock.GetUtcNow()) : TimeSpan.Zero;
                _processes.End(inGoodOrder);
                _callers.Listen(Process);
                _processes.Follow(downtime);
            }
        }
    }

    private void PlayTurn()
    {
        if (_chance.Percent(75))
        {
            _callers.Call(Process);
        }

        if (_chance.Percent(50))
        {
            PassTime(_calendar.Span(Process.Clock.GetUtcNow()));
        }

        // Sometimes the next turn comes upon work that is still under way.
        int steps = _chance.Percent(25) ? _chance.Below(120) : int.MaxValue;
        Process.Run(() => steps-- <= 0);
        _callers.Listen(Process);
    }

    /// <summary>By the mover of the clock, which stops at all that is due; or in one leap, like a suspended machine, and a few minutes.</summary>
    private void PassTime(TimeSpan span)
    {
        if (_mayMove && !_processes.IsRolledBack && span < Calendar.LongestMove && _chance.Percent(50))
        {
            _world.Trace.Note("moves of the clock");
            Process.BeginMove(Process.Clock.GetUtcNow() + span);
        }
        else
        {
            _world.Trace.Note("leaps of the clock");
            Leap(span, minutes: _chance.Below(3));
        }
    }

    private void Leap(TimeSpan span, int minutes)
    {
        Process.Leap(span);
        for (; minutes >= 0 && !Process.IsDead; minutes--)
        {
            Process.BeginSchedules();
            Process.Run();
            Process.Leap(TimeSpan.FromMinutes(1));
        }

        Process.BeginSchedules();
    }

    /// <summary>Nothing goes wrong any more: who got no answer asks again, and the clock goes on through sweeps and daily checks.</summary>
    private void ComeToRest()
    {
        _world.Storm.Abate();
        _world.Fuse.PutOut();
        _processes.End(inGoodOrder: true);
        _callers.Listen(Process);
        _processes.FollowByTheLatest();
        for (int tries = 0; tries < 3; tries++)
        {
            _callers.AskAgain(Process);
            Process.Run();
            _callers.Listen(Process);
        }

        PassTwoDays();
    }

    private void PassTwoDays()
    {
        // What dead processes held is theirs for minutes of machine time, which a move of the legal clock does not pass.
        Leap(TimeSpan.FromMinutes(10), minutes: 1);
        Process.Run();
        if (_mayMove)
        {
            Task moved = Process.BeginMove(Process.Clock.GetUtcNow().AddDays(2));
            Process.Run();
            moved.GetAwaiter().GetResult();
            return;
        }

        for (int hours = 0; hours < 48; hours += 8)
        {
            Leap(TimeSpan.FromHours(8), minutes: 6);
            Process.Run();
        }
    }
}
