using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class RuleChangeTests
{
    [Fact]
    public void A_decree_is_one_more_text_and_its_cases_go_to_their_end_under_it()
    {
        // Given
        RuleBook book = RuleBook.Released.With(Story.Decree("decree-2027", ("period.months", 9), ("period.maximumRenewals", 2), ("period.ceilingMonths", 27)));

        // When
        Story story = Story.Under(book).RunningUnder("decree-2027", "2027-02-10");
        story.On("2027-09-10").Renewed(Known.Day("2027-11-01"));
        story.On("2028-06-10").Renewed(Known.Day("2028-08-01"));

        // Then
        Assert.Equal(
            ["2027-02-10/2027-11-10", "2027-11-10/2028-08-10", "2028-08-10/2029-05-10"],
            story.Summary.Periods.Select(p => $"{p.Start:O}/{p.End:O}"));
        Assert.Same(Refusals.MaximumReached, story.On("2029-03-01").Try(story.Renewal("one too many")));
        Assert.Equal("decree-2027", story.Summary.RuleSet);
        Assert.Equal(ClosingCause.Maximum, story.Closed().Summary.ClosedAs);
    }

    [Fact]
    public void A_decree_that_forgets_or_invents_a_parameter_is_not_read()
    {
        string whole = Story.Decree("decree");

        Assert.Throws<FormatException>(() => RuleBook.Released.With(whole.Replace("period.months", "period.weeks", StringComparison.Ordinal)));
        Assert.NotNull(RuleBook.Released.With(whole).Find("decree"));
        Assert.Null(RuleBook.Released.Find("decree"));
    }

    [Fact]
    public void Under_the_proposal_two_periods_of_twelve_months_make_the_path()
    {
        Story story = Story.Under(RuleBook.Released).RunningUnder(RuleSets.PhaseThreeId, "2026-02-10");

        story.On("2026-12-10").Renewed(Known.Day("2027-02-01"));

        Assert.Equal(["2027-02-10", "2028-02-10"], story.Summary.Periods.Select(p => $"{p.End:O}"));
        Assert.Same(Refusals.MaximumReached, story.On("2027-12-01").Try(story.Renewal("third")));
    }

    [Fact]
    public void Under_the_proposal_the_first_document_lasts_twelve_months()
    {
        Story story = Story.Under(RuleBook.Released).RunningUnder(RuleSets.PhaseThreeId, "2026-02-10");

        Assert.Equal(Refusals.PermitTooShort.Code, story.Try(story.Permit(story.Today, story.Today.AddMonths(6)))?.Code);
        Assert.Null(story.Try(story.Permit(story.Today, story.Today.AddMonths(12))));
    }

    [Theory]
    [InlineData(RuleSets.InForceId, "6 mois")]
    [InlineData(RuleSets.PhaseThreeId, "12 mois")]
    public void A_document_that_is_too_short_is_refused_with_the_months_of_the_rules_of_the_case(string rules, string months)
    {
        Story story = Story.Under(RuleBook.Released).RunningUnder(rules, "2026-02-10");

        Assert.Contains(months, story.Try(story.Permit(story.Today, story.Today.AddMonths(5)))!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_states_the_number_of_a_decree()
    {
        RuleBook book = RuleBook.Released.With(Story.Decree("decree-2027", ("session.noticeDays", 8), ("ending.unlawfulMonths", 1)));
        Story filed = Story.Under(book).On("2027-01-05");
        filed.Do(filed.Submission() with { RuleSet = "decree-2027" }).Do(filed.Completeness());
        Assert.Contains("8 jours", filed.Try(filed.Agenda(filed.Today.AddDays(7)))!.Sentence, StringComparison.Ordinal);

        Story story = Story.Under(book).RunningUnder("decree-2027", "2027-02-10").On("2027-03-01");
        story.Do(story.Considered(null, EndingGround.Unlawful)).Do(story.EndingOpinion(OpinionGiver.Association));
        story.Do(story.EndingOpinion(OpinionGiver.Commission)).Later(16);
        Assert.Contains("1 mois", story.Try(story.Ending(EndingGround.Unlawful))!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_given_back_after_the_rules_changed_goes_on_under_the_new_ones()
    {
        Story story = Crowd.States["end appealed"]();
        story.Do(story.OtherRules(RuleSets.PhaseThreeId)).Do(story.Judgment());

        story.Renewed(Known.Day("2026-08-01"));

        Assert.Equal(RuleSets.PhaseThreeId, story.Summary.RuleSet);
        Assert.Equal("2026-08-10/2027-08-10", story.Summary.Periods[1] is var p ? $"{p.Start:O}/{p.End:O}" : "");
    }

    [Fact]
    public void A_running_case_is_moved_from_its_next_period_on_and_keeps_the_months_it_has_had()
    {
        Story story = Story.Running("2026-08-31").On("2026-12-10");
        story.Do(story.OtherRules(RuleSets.PhaseThreeId));
        Assert.Equal(Known.Day("2027-02-28"), story.Summary.Periods[0].End);

        story.Renewed(Known.Day("2027-02-01")).On("2027-12-10");

        Assert.Equal(Known.Day("2028-02-29"), story.Summary.Periods[1].End);
        Assert.Equal(Known.Day("2028-08-31"), story.Summary.Ceiling);
        Assert.Equal((RuleSets.PhaseThreeId, Known.Secretary), (story.Summary.RuleSet, story.Events.OfType<Event.RuleSetChanged>().Single().By));
        Assert.Same(Refusals.MaximumReached, story.Try(story.Renewal("second renewal")));
    }

    [Fact]
    public void Moved_late_it_still_ends_at_the_ceiling()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-12-10").Renewed(Known.Day("2027-02-01"));
        story.On("2027-06-10").Do(story.OtherRules(RuleSets.PhaseThreeId));

        story.Renewed(Known.Day("2027-08-01"));

        Assert.Equal(Known.Day("2028-02-10"), story.Summary.Periods[^1].End);
    }
}
