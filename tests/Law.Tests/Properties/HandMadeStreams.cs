using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>Streams that no law gives, made by hand from one that it does: the objections see what is missing.</summary>
public sealed class HandMadeStreams
{
    private static readonly Event[] Path = [.. Story.Running("2026-08-31").On("2026-12-01").Renewed(Known.Day("2027-02-10")).Events];

    [Fact]
    public void The_stream_of_the_law_meets_no_objection()
    {
        Assert.Empty(Objection.To(Path));
        Assert.Empty(Objection.To(Appealed(story => story.Grant())));
        Assert.Empty(Objection.To(Crowd.States["ended by decision"]().Events));
    }

    [Theory]
    [InlineData(nameof(Event.DecisionTaken), "a right without a dated decision or judgment")]
    [InlineData(nameof(Event.DecisionSigned), "a right without a dated decision or judgment")]
    [InlineData(nameof(Event.AssociationOpinionGiven), "a decision before both opinions")]
    [InlineData(nameof(Event.CommissionOpinionGiven), "a decision before both opinions")]
    public void Without_one_of_its_events_a_path_meets_an_objection(string missing, string objection) =>
        Assert.Contains(Objection.To(Path.Where(e => e.GetType().Name != missing)), o => o.StartsWith(objection, StringComparison.Ordinal));

    [Fact]
    public void A_period_chained_to_a_clipped_month_end_meets_an_objection() =>
        Assert.Contains(
            Objection.To(Path.Select(e => e is Event.PeriodOpened { Number: 2 } p ? p with { End = p.Start.AddMonths(6) } : e)),
            o => o.StartsWith("a period beyond the maximum", StringComparison.Ordinal));

    [Fact]
    public void A_period_opened_anew_without_its_extension_meets_an_objection()
    {
        Story story = Crowd.States["signed, not notified"]();
        Event[] corrected = [.. story.Events.TakeLast(2)];

        Assert.Contains(
            Objection.To([.. story.Do(story.Extension()).Events, .. corrected]),
            o => o.Contains("takes an extension by law away", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Event.AssociationOpinionGiven))]
    [InlineData(nameof(Event.CommissionOpinionGiven))]
    public void A_decision_on_an_appeal_rests_on_both_opinions_and_a_judgment_on_none(string missing)
    {
        IEnumerable<string> granted = Objection.To(Appealed(story => story.Grant()).Where(e => e.GetType().Name != missing));
        IEnumerable<string> judged = Objection.To(Appealed(story => story.Judgment()).Where(e => e.GetType().Name != missing));

        Assert.Contains(granted, o => o.Contains(nameof(Event.AppealGranted), StringComparison.Ordinal));
        Assert.DoesNotContain(judged, o => o.Contains(nameof(Event.JudgmentRecorded), StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_without_a_word_of_fact_meets_an_objection() =>
        Assert.Contains(
            Objection.To(Story.RefusalNotified().Events.Select(e => e is Event.DecisionTaken d ? d with { Facts = null } : e)),
            o => o.StartsWith("a refusal without reasons", StringComparison.Ordinal));

    [Fact]
    public void The_rectifications_of_the_law_meet_no_objection()
    {
        Assert.Empty(Objection.To(Authorised()));
        Assert.Empty(Objection.To(Moved()));
    }

    [Theory]
    [InlineData(nameof(Event.DecisionNotified), "nothing was signed and notified")]
    [InlineData(nameof(Event.DecisionSigned), "nothing was signed and notified")]
    [InlineData(nameof(Event.DecisionRectified), "no signed decision nor judgment opens it")]
    public void A_rectification_rests_on_what_was_signed_and_notified(string missing, string objection) =>
        Assert.Contains(Objection.To(Authorised().Where(e => e.GetType().Name != missing)), o => o.Contains(objection, StringComparison.Ordinal));

    [Fact]
    public void A_rectification_opens_no_period_but_that_of_its_own_decision()
    {
        Event.PeriodOpened other = Path.OfType<Event.PeriodOpened>().Last();
        Assert.Contains(Objection.To([.. Authorised(), Authorised()[^3], other]), o => o.Contains("moves nothing", StringComparison.Ordinal));
        Assert.Contains(Objection.To(Authorised().Select(e => e is Event.PeriodOpened p ? p with { Number = 2 } : e)), o => o.Contains("the place of another period", StringComparison.Ordinal));
        Assert.Contains(Objection.To(Moved().Select(e => Rectified(e, data => data with { SignedOn = Known.Day("2026-02-10") }))), o => o.Contains("moves nothing", StringComparison.Ordinal));
        Assert.Contains(Objection.To(Authorised().Select(e => Rectified(e, data => data with { Sense = DecisionSense.Refused }))), o => o.Contains("nobody authorised it", StringComparison.Ordinal));
        Assert.Contains(Objection.To(Moved().Select((e, i) => e is Event.PeriodOpened p && i == Moved().Count - 1 ? p with { End = p.End.AddMonths(-1) } : e)), o => o.Contains("shortens her period", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_rectified_to_an_authorisation_opens_nothing_when_an_appeal_against_it_is_granted()
    {
        Story story = Crowd.States["refusal appealed"]();
        story.Do(story.Rectification(new(Sense: DecisionSense.Authorised))).Do(story.Grant());
        Event.PeriodOpened again = new(Known.Signatory, story.Now, 2, story.Summary.Periods[0].End, story.Summary.Periods[0].End.AddMonths(6), story.Today);

        Assert.Empty(Objection.To(story.Events));
        Assert.Contains(Objection.To([.. story.Events, again]), o => o.Contains("what was appealed is authorised already", StringComparison.Ordinal));
        Assert.Empty(Objection.To(story.Do(story.Rectification(new(SignedOn: story.Today, NotifiedOn: story.Today))).Events));
    }

    [Fact]
    public void An_end_that_did_not_reach_the_person_meets_an_objection() =>
        Assert.Contains(
            Objection.To(Crowd.States["ended by decision"]().Events.Where(e => e is not Event.EndingNotified)),
            o => o.StartsWith("an unfavourable effect", StringComparison.Ordinal));

    private static IReadOnlyList<Event> Authorised()
    {
        Story story = Story.RefusalNotified().Later(3);
        return story.Do(story.Rectification(new(Sense: DecisionSense.Authorised))).Events;
    }

    private static IReadOnlyList<Event> Moved()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        return story.Do(story.Rectification(new(SignedOn: Known.Day("2026-02-20"), NotifiedOn: Known.Day("2026-02-20")))).Events;
    }

    private static Event Rectified(Event e, Func<Rectification, Rectification> data) => e is Event.DecisionRectified r ? r with { Data = data(r.Data) } : e;

    private static IReadOnlyList<Event> Appealed(Func<Story, Act> answer)
    {
        Story story = Crowd.States["refusal appealed"]();
        return story.Do(answer(story)).Events;
    }
}
