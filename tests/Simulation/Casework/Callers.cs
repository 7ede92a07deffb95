using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.Simulation;

/// <summary>Everybody who calls. Several act at once, some twice, some against each other; who gets no answer sends the same again.</summary>
internal sealed class Callers
{
    private readonly World _world;
    private readonly Chance _chance;
    private readonly Wishes _wishes;
    private readonly int _cases;
    private readonly List<Attempt> _open = [];
    private readonly List<Call> _unanswered = [];

    public Callers(World world)
    {
        (_world, _chance) = (world, world.Chance);
        _wishes = new Wishes(_chance, new Doors(world), world);
        _cases = _chance.Between(1, 3);
    }

    /// <summary>What was said "accepted" once and refused later.</summary>
    public List<(Call Call, int Status)> TakenBack { get; } = [];

    /// <summary>Who got no answer, whenever it was sent.</summary>
    public IReadOnlyList<Call> Unanswered => _unanswered;

    /// <summary>A turn of calls: what went unanswered, what comes next on some case, and now and then what was said before.</summary>
    public void Call(SimulatedProcess process)
    {
        foreach (Call call in _unanswered.Where(_ => _chance.Percent(60)).ToList())
        {
            _unanswered.Remove(call);
            if (_chance.Percent(90)) // else its caller has given up
            {
                Send(call, process);
            }
        }

        for (int calls = _chance.Between(1, 3); calls > 0; calls--)
        {
            if (Wish(process) is { } wish)
            {
                _world.Journal.Calls.Add(wish);
                Send(wish, process);
            }
        }

        if (_world.Journal.Calls.Count > 0 && _chance.Percent(15))
        {
            Send(_chance.Pick(_world.Journal.Calls), process);
        }
    }

    /// <summary>Everybody who still has no answer sends again.</summary>
    public void AskAgain(SimulatedProcess process)
    {
        List<Call> calls = [.. _unanswered];
        _unanswered.Clear();
        calls.ForEach(call => Send(call, process));
    }

    /// <summary>Takes the answers; of a dead process none will come.</summary>
    public void Listen(SimulatedProcess process)
    {
        foreach (Attempt attempt in _open.Where(attempt => attempt.Answer.IsCompleted || process.IsDead).ToList())
        {
            _open.Remove(attempt);
            Take(attempt);
        }
    }

    private Call? Wish(SimulatedProcess process)
    {
        if (_world.Cases.Count < _cases && (_world.Cases.Count == 0 || _chance.Percent(20)))
        {
            return _wishes.Application();
        }

        CaseId id = _chance.Pick(_world.Cases);
        if (CaseEvidence.Gather(id, process) is not { State: { } state } found)
        {
            return null; // only without a guard: nobody can make sense of the case any more
        }

        Call? wish = _wishes.Next(id, new CaseAt(state, found.StreamVersion), LegalCalendar.DayOf(process.Clock.GetUtcNow()));
        return wish is not null && _chance.Percent(10) ? wish with { IfMatch = $"\"{found.StreamVersion}\"" } : wish;
    }

    private void Send(Call call, SimulatedProcess process)
    {
        for (int times = _chance.Percent(10) ? 2 : 1; times > 0; times--)
        {
            _world.Trace.Say($"{call.By.Id} calls: {call.Name} ({call.Key})");
            _open.Add(new Attempt(call, process.Begin(services => call.Door(services, call.Request())), call.IsAccepted));
        }
    }

    private void Take(Attempt attempt)
    {
        Call call = attempt.Call;
        _world.Trace.Say($"answer to {call.Key}: {attempt.Status}");
        if (attempt.IsTakenBack)
        {
            TakenBack.Add((call, attempt.Status!.Value));
        }

        if (attempt.Status is { } status and < 500)
        {
            call.Answers.Add(status);
        }
        else
        {
            call.AnyUnanswered = true;
            if (!_unanswered.Contains(call))
            {
                _unanswered.Add(call);
            }
        }
    }
}
