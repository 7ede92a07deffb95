using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>What a law answers to an act: the true one, or one with a guard less.</summary>
internal delegate Outcome<Event> Answer(Story story, Act act);

/// <summary>One story played from a script: each number is a turn, a step in time and an act.</summary>
internal sealed class Walk
{
    private const int Final = 20;

    private readonly Answer _law;
    private readonly IReadOnlyList<Objection> _objections;
    private DateOnly _hardDay;

    private Walk(Answer law, IReadOnlyList<Objection> objections) => (_law, _objections) = (law, objections);

    public Story Story { get; private set; } = Story.Begin();

    public Reading Read { get; } = new();

    /// <summary>The first objection, or null.</summary>
    public string? Objected { get; private set; }

    public static Outcome<Event> TrueLaw(Story story, Act act) => story.Case.Decide(act);

    public static Walk Play(int[] script, Answer law, params Objection[] objections)
    {
        Walk walk = new(law, objections);
        Random start = new(script.FirstOrDefault());
        walk._hardDay = HardDays.Draw(start);
        walk.Story = Story.Begin().On(walk._hardDay.AddDays(-start.Next(60, 120)));
        string rules = start.Next(2) == 0 ? RuleSets.InForceId : RuleSets.PhaseThreeId;
        foreach (int turn in script.TakeWhile(_ => walk.Objected is null))
        {
            walk.Turn(new Random(turn), rules);
        }

        return walk;
    }

    private void Turn(Random draw, string rules)
    {
        Story.On(Moves.Next(Story, draw, _hardDay)).Hour = HardDays.Hours[draw.Next(HardDays.Hours.Length)];
        Act act = Drawn(draw);
        act = act is Act.Submit s ? s with { RuleSet = rules, ProposalsAllowed = true } : act;
        if (_law(Story, act) is Outcome<Event>.Accepted accepted)
        {
            Follow(accepted.Events);
        }
    }

    // Objections come before the evolution: what must not be may not even be replayable.
    private void Follow(IReadOnlyList<Event> events)
    {
        foreach (Event e in events)
        {
            Objected ??= _objections.Select(o => o.Why(Read, e) is { } why ? $"{o.Name}: {why} ({e})" : null).FirstOrDefault(o => o is not null);
            Read.Add(e);
        }

        if (Objected is null)
        {
            Story.Follow(events);
        }
    }

    // Half of the time what comes next, else anything that is accepted, else what lacks something, else anything at all.
    private Act Drawn(Random draw) =>
        draw.Next(100) switch
        {
            < 10 when Story.Summary.Step is Step.CommissionOpinion => Story.CommissionOpinion(Story.Summary.SessionOn!.Value),
            < 25 when Moves.TowardsTheEnd(Story) is { } step => step,
            < 45 => Crowd.Sensible(Story),
            < 80 => Accepted(draw) ?? Crowd.Sensible(Story),
            < 90 => One(Attempts.Of(Story), draw),
            _ => One(Crowd.Acts(Story, draw.Next(-40, 40)), draw),
        };

    // By kind, so that the many variants of one act do not hide the others.
    private Act? Accepted(Random draw)
    {
        Act[] acts = [.. Crowd.Acts(Story)];
        draw.Shuffle(acts);
        IGrouping<Type, Act>[] kinds = [.. acts.GroupBy(act => act.GetType())];
        draw.Shuffle(kinds);
        return kinds.SelectMany(kind => kind).FirstOrDefault(act =>
            (!Crowd.IsFinal(act) || draw.Next(Final) == 0) && TrueLaw(Story, act) is Outcome<Event>.Accepted);
    }

    private static Act One(IReadOnlyList<Act> acts, Random draw) => acts[draw.Next(acts.Count)];
}
