using PspWorkflow.Law.Tests.Building;
using PspWorkflow.Law.Tests.Properties;

namespace PspWorkflow.Law.Tests;

/// <summary>Whatever people do in whatever order: what was acted, replayed and written is the same. A failure prints the seed and the shrunk script.</summary>
public sealed class RandomStories
{
    [Fact]
    public void The_law_holds_in_every_story() => Seeds.Check(Plays, runs: 100);

    [Fact]
    public void Random_stories_reach_far()
    {
        HashSet<(Stage, int)> reached = [];
        Seeds.Check(script => Told(script, story => reached.Add(Far(story))) is not null, runs: 100);

        Assert.Superset(
            new HashSet<(Stage, int)> { (Stage.Running, 1), (Stage.Running, 2), (Stage.Running, 4), (Stage.Closed, 4), (Stage.Closed, 0) },
            reached);
    }

    private static (Stage Stage, int Periods) Far(Story story) => (story.Summary.Stage, story.Summary.Periods.Count);

    private static bool Plays(int[] script)
    {
        Story story = Told(script, Holds);
        Assert.Equal(Shown.Of(story), Shown.Of(PspCase.Replay(story.Events), story.Today));
        IEnumerable<Event> read = story.Events.Select(e => EventJson.Read<Event>(EventJson.Write(e)));
        Assert.Equal(story.Events.Select(EventJson.Write), read.Select(EventJson.Write));
        return true;
    }

    private static Story Told(int[] script, Action<Story> after)
    {
        Story story = Story.Begin();
        foreach (int turn in script)
        {
            story.Later(turn % 7 == 0 ? turn % 97 : turn % 3);
            IReadOnlyList<Act> acts = Crowd.Acts(story, shift: (turn / 100 % 20) - 10);
            Act drawn = acts[turn / 10 % acts.Count];
            Act act = turn % 10 < 8 || (Crowd.IsFinal(drawn) && turn % 9 != 0) ? Crowd.Sensible(story) : drawn;
            if (story.Try(act) is null)
            {
                story.Do(act);
                after(story);
            }
        }

        return story;
    }

    private static void Holds(Story story)
    {
        HoldsOnPeriods(story);
        HoldsOnTheClock(story);
    }

    private static void HoldsOnPeriods(Story story)
    {
        IReadOnlyList<Period> periods = story.Summary.Periods;
        Assert.True(periods.Count <= 4 || story.Events.Any(e => e is Event.RuleSetChanged), "More than three renewals.");
        int authorised = story.Summary.Decisions.Count(d => d is { Sense: DecisionSense.Authorised, SignedOn: not null });
        authorised += story.Events.Count(e => e is Event.AppealGranted or Event.JudgmentRecorded);
        int opened = story.Events.OfType<Event.PeriodOpened>().Select(e => e.Number).Distinct().Count();
        Assert.True(periods.Count <= authorised, "A period without a decision.");
        Assert.True(story.Summary.EarlyEnd is null ? periods.Count == opened : periods.Count <= opened, "A period was lost.");
        Assert.All(periods, p => Assert.True(p.Start < p.End && p.End <= story.Summary.Ceiling, $"{p} passes {story.Summary.Ceiling}."));
        Assert.Equal(periods.Skip(1).Select(p => p.Start), periods.SkipLast(1).Select(p => p.End));
        foreach (int at in Enumerable.Range(0, story.Events.Count).Where(i => story.Events[i] is Event.PeriodOpened))
        {
            Event behind = story.Events.Take(at).Last(e => e is not (Event.CaseReopened or Event.RequestBecameMoot));
            DateOnly? signedOn = SignedOn(behind);
            Assert.True(signedOn <= behind.Day, "Signed in the future, or not at all.");
            Assert.Equal(signedOn, ((Event.PeriodOpened)story.Events[at]).SignedOn);
        }
    }

    private static DateOnly? SignedOn(Event behind) =>
        behind switch
        {
            Event.DecisionSigned e => e.SignedOn,
            Event.AppealGranted e => e.SignedOn,
            Event.DecisionRectified e => e.Data.SignedOn,
            Event.JudgmentRecorded e => e.ReadOn,
            _ => null,
        };

    private static void HoldsOnTheClock(Story story)
    {
        Assert.DoesNotContain(story.Events, e => e.By == ActorId.Clock != (e is Event.AlertRaised or Event.AlertWithheld));
        Alert[] raised = [.. story.Events.OfType<Event.AlertRaised>().Select(e => new Alert(e.Kind, e.Track, e.DueOn, e.Period))];
        Assert.Equal(raised.Length, raised.Distinct().Count());
        Assert.DoesNotContain(story.Summary.Alerts, raised.Contains);
        Assert.True(story.Case is PspCase.NotFiled or PspCase.Closed || story.Case.NextDue is not null, "An open case that nobody looks at.");
        Assert.True(story.Case is not PspCase.Closed || story.Case.NextDue is null || story.Summary.Appeals.Count > 0, "A closed case that is looked at.");
    }
}
