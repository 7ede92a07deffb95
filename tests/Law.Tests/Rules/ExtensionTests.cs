using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A legal text extends the periods that end within a window.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public void AFIS_that_is_open_follows_the_extended_period()
    {
        Story story = Crowd.States["AFIS open"]();

        story.Do(story.Extension());

        Assert.Equal(story.Summary.Periods[^1].LastDay, story.Case.Facts!.Aids.Single().Until);
    }

    [Fact]
    public void AFIS_that_a_decision_ended_stays_ended()
    {
        Story story = Crowd.States["AFIS open"]();
        story.Do(story.AidEnd());
        DateOnly? until = story.Case.Facts!.Aids.Single().Until;

        story.Do(story.Extension());

        Assert.Equal(until, story.Case.Facts!.Aids.Single().Until);
    }

    [Fact]
    public void A_text_that_reaches_back_reopens_a_lapsed_case()
    {
        Story story = Story.Running("2026-02-10").On("2026-08-12");
        story.Do(story.Closing(ClosingCause.Lapsed)).Later(3);

        story.Do(story.Extension(months: 6) with { From = Known.Day("2026-08-01"), Until = Known.Day("2026-12-31") });

        Assert.Equal((Stage.Running, RightStatus.Open, Known.Day("2027-02-10")), (story.Summary.Stage, story.Summary.Right, story.Summary.Periods[0].End));
        Assert.NotNull(story.Case.NextDue);
    }

    [Fact]
    public void A_refused_renewal_may_be_signed_anew_although_the_period_before_was_extended()
    {
        Story story = Story.Running("2026-02-10").On("2026-03-01");
        story.Do(story.Extension()).On("2026-06-10").RequestsRenewal().Do(story.Completeness());
        story.Do(story.Agenda(story.Today.AddDays(10))).Advise().Do(story.RefusalOfRequest()).Do(story.Signature());

        Assert.Null(story.Later(1).Try(story.Signature() with { Replaces = true }));
    }

    [Fact]
    public void The_months_are_added_in_that_period_and_to_all_that_follows_in_one_addition()
    {
        Story story = Story.Running("2026-08-31").On("2026-12-01");

        story.Do(story.Extension(months: 3)).On("2027-04-10").Renewed(Known.Day("2027-05-10"));

        Assert.Equal(["2026-08-31/2027-05-31", "2027-05-31/2027-11-30"], story.Summary.Periods.Select(p => $"{p.Start:O}/{p.End:O}"));
        Assert.Equal(Known.Day("2028-11-30"), story.Summary.Ceiling);
    }

    [Fact]
    public void A_period_that_ended_within_the_window_lives_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-08-20");
        Assert.Equal(RightStatus.Lapsed, story.Summary.Right);

        story.Do(story.Extension() with { From = Known.Day("2026-08-09"), Until = Known.Day("2026-08-09") });

        Assert.Equal((RightStatus.Open, Known.Day("2027-02-10")), (story.Summary.Right, story.Summary.CurrentPeriod!.End));
    }

    [Fact]
    public void One_text_extends_a_period_once_and_another_text_again()
    {
        Story story = Story.Running("2026-02-10").On("2026-07-20");
        story.Do(story.Extension(months: 2)).On("2026-09-01");

        Assert.Same(Refusals.ExtensionNotApplicable, story.Try(story.Extension(months: 2)));
        Assert.Equal(Known.Day("2026-11-10"), story.Do(story.Extension(1, "autre texte")).Summary.Periods[0].End);
    }

    [Theory]
    [InlineData(0, "texte")]
    [InlineData(25, "texte")]
    [InlineData(6, " ")]
    public void An_extension_without_months_or_text_is_none(int months, string text)
    {
        Story story = Story.Running("2026-02-10");

        Assert.Same(Refusals.ExtensionNotApplicable, story.Try(story.Extension(months, text)));
    }

    [Fact]
    public void After_the_last_extension_four_periods_still_reach_the_ceiling()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10");
        story.Do(story.Extension()).On("2026-12-10").Renewed(Known.Day("2027-01-10"));
        story.On("2027-06-10").Renewed(Known.Day("2027-07-10")).On("2027-12-10").Renewed(Known.Day("2028-01-10"));

        Assert.Equal((4, Known.Day("2028-08-10")), (story.Summary.Periods.Count, story.Summary.Ceiling));
        Assert.Equal(story.Summary.Ceiling, story.Summary.Periods[^1].End);
    }
}
