using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>One time limit of the law, with a situation in which its effect can be seen.</summary>
/// <param name="Name">Its French name.</param>
/// <param name="From">What it runs from, in French.</param>
/// <param name="Parameter">The parameter that gives its length, or the name of one that the code fixes.</param>
/// <param name="Effect">Whether its effect is there, on a day, when it runs from another.</param>
internal sealed record Clock(string Name, string From, string Parameter, Func<Trial, bool> Effect)
{
    /// <summary>Which of several lengths, from 0, when the parameter is a list; else null.</summary>
    public int? Place { get; init; }

    /// <summary>Unit of its length, when the name of the parameter does not say all of it.</summary>
    public string? Unit { get; init; }

    /// <summary>Length, source and certainty of one that no rule set varies.</summary>
    public (string Length, string Source, Certainty Certainty)? Fixed { get; init; }

    public string Key => Place is { } place ? $"{Parameter}[{place}]" : Parameter;

    public static IReadOnlyList<Clock> All { get; } = [.. PathClocks.All, .. RequestAlerts.All, .. PeriodAlerts.All, .. EndClocks.All, .. LadderClocks.All, .. OtherClocks.All];

    /// <summary>"jours", "mois" or "ans", as the name of the parameter says; null when it is no length of time.</summary>
    public static string? UnitOf(string parameter) =>
        parameter.EndsWith("Days", StringComparison.OrdinalIgnoreCase) ? "jours"
        : parameter.EndsWith("Months", StringComparison.OrdinalIgnoreCase) ? "mois"
        : parameter.EndsWith("Years", StringComparison.OrdinalIgnoreCase) ? "ans"
        : null;
}

/// <summary>A clock that runs from a day, looked at on another.</summary>
internal sealed record Trial(string Rules, DateOnly From, DateOnly Today)
{
    /// <summary>A case filed on a day under the rules of the trial.</summary>
    public Story Filed(DateOnly on)
    {
        Story story = Story.Under(RuleBook.Released).On(on);
        return story.Do(story.Submission() with { RuleSet = Rules, ProposalsAllowed = true });
    }

    public Story OnAgenda(DateOnly session)
    {
        Story story = Filed(session.AddDays(-10));
        return story.Do(story.Completeness()).Do(story.Agenda(session));
    }

    /// <summary>A path that runs since a day.</summary>
    public Story Running(DateOnly since) => Story.Under(RuleBook.Released).RunningUnder(Rules, $"{since:yyyy-MM-dd}");

    /// <summary>The end of a path that runs since long is considered on a day, for a reason that bars no hearing; both opinions are given.</summary>
    public Story Considered(DateOnly on, DateOnly deadline)
    {
        Story story = Running(on.AddDays(-30)).On(on);
        story.Do(story.Considered() with { Deadline = deadline });
        return story.Do(story.EndingOpinion(OpinionGiver.Association)).Do(story.EndingOpinion(OpinionGiver.Commission));
    }

    /// <summary>Whether an alarm that is tried every day, from where the story stands to today, has rung so many times; no session is planned.</summary>
    public bool Rang(Story story, AlertKind kind, int times = 1, Track track = Track.Psp) =>
        Raised(story, track).Count(alert => alert.Kind == kind) >= times;

    /// <summary>Whether one that it raised climbed so far.</summary>
    public bool Climbed(Story story, AlertKind kind, Rung rung) =>
        Raised(story, Track.Psp).Any(alert => alert.Kind == kind && story.Case.RungOf(alert) >= rung);

    private IEnumerable<Alert> Raised(Story story, Track track)
    {
        for (DateOnly day = story.Today; day <= Today; day = day.AddDays(1))
        {
            Act alarm = story.On(day).Alarm(track) with { Sessions = new SessionLook(null) };
            int before = story.Events.Count;
            if (story.Try(alarm) is null)
            {
                story.Do(alarm);
            }

            foreach (Event.AlertRaised e in story.Events.Skip(before).OfType<Event.AlertRaised>())
            {
                yield return new Alert(e.Kind, e.Track, e.DueOn, e.Period);
            }
        }
    }
}
