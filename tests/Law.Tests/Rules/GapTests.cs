using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class GapTests
{
    public static TheoryData<string> States() => [.. Crowd.States.Keys];

    [Fact]
    public void Days_before_the_first_document_are_an_open_gap_until_it_comes()
    {
        Story story = Story.Running("2026-02-10").On("2026-02-20");
        Assert.Equal([new Gap(GapKind.Permit, Known.Day("2026-02-10"), Known.Day("2026-08-09"), GapTime.Open)], story.Summary.Gaps);

        story.On("2026-03-01").Do(story.Permit(story.Today, Known.Day("2026-08-31")));

        Assert.Equal(
            [
                new Gap(GapKind.Psp, Known.Day("2026-08-10"), Known.Day("2026-08-31"), GapTime.Foreseen),
                new Gap(GapKind.Permit, Known.Day("2026-02-10"), Known.Day("2026-02-28"), GapTime.Past),
            ],
            story.Summary.Gaps);
    }

    [Fact]
    public void A_document_that_ends_before_the_period_is_foreseen_as_a_gap_and_its_renewal_closes_it()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, Known.Day("2026-08-09"))).On("2026-06-10").Renewed(Known.Day("2026-08-03"));
        Gap foreseen = Assert.Single(story.Summary.Gaps);
        Assert.Equal((GapKind.Permit, Known.Day("2026-08-10"), Known.Day("2027-02-09"), GapTime.Foreseen), (foreseen.Lacks, foreseen.From, foreseen.Until, foreseen.When));

        story.On("2026-08-20").Do(story.Permit(story.Today, Known.Day("2027-02-09")));

        Gap past = Assert.Single(story.Summary.Gaps, g => g.When is GapTime.Past or GapTime.Open);
        Assert.Equal((GapKind.Permit, 10), (past.Lacks, past.Days));
    }

    [Fact]
    public void A_renewal_signed_late_is_a_gap_of_the_path()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false).On("2026-08-01").RequestsRenewal().On("2026-08-20");
        Assert.Equal((GapKind.Psp, GapTime.Open), (story.Summary.Gaps.Single().Lacks, story.Summary.Gaps.Single().When));

        story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise().Do(story.Authorisation()).Do(story.Signature());

        Assert.Equal(new Gap(GapKind.Psp, Known.Day("2026-08-10"), Known.Day("2026-08-29"), GapTime.Past), Assert.Single(story.Later(1).Summary.Gaps));
    }

    [Fact]
    public void AFIS_is_lacking_from_its_request_until_it_is_granted_and_never_where_a_decision_denies_it()
    {
        Story story = Story.Running("2026-02-10", needsPermit: false);
        Assert.Empty(story.Summary.Gaps);
        story.Do(story.AidRequest());
        Assert.Equal(GapKind.Aid, Assert.Single(story.Summary.Gaps).Lacks);

        Assert.Empty(story.Do(story.AidRefusal()).Summary.Gaps);
        Assert.Equal(GapKind.Aid, Assert.Single(story.Do(story.AidRequest()).Summary.Gaps).Lacks);
        Assert.Empty(story.Do(story.AidGrant()).Summary.Gaps);
        Assert.Empty(story.On("2026-04-10").Do(story.AidEnd()).Summary.Gaps);
    }

    [Theory]
    [InlineData(PermitKind.Aps, 1)]
    [InlineData(PermitKind.PrivateLifeCard, 0)]
    public void Work_during_the_renewal_of_an_APS_is_unsure_and_of_a_card_is_not(PermitKind held, int unsure)
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, Known.Day("2026-08-09"), held));
        story.On("2026-07-20").Do(story.Permit(story.Today, Known.Day("2026-10-19"), PermitKind.RenewalReceipt));

        Gap[] work = [.. story.Summary.Gaps.Where(g => g.Lacks is GapKind.Work)];

        Assert.Equal(unsure, work.Length);
        Assert.All(work, g => Assert.Equal((false, Known.Day("2026-08-10"), Known.Day("2026-10-19")), (g.Confirmed, g.From, g.Until)));
        Assert.All(story.Summary.Gaps.Except(work), g => Assert.True(g.Confirmed));
    }

    [Fact]
    public void Nothing_is_lacking_after_the_legal_maximum_however_long_the_document()
    {
        Story story = Story.Running("2026-02-10");
        story.Do(story.Permit(story.Today, Known.Day("2036-02-09"), PermitKind.ResidentCard));

        Assert.All(story.Summary.Gaps, g => Assert.True(g.Until < Known.Day("2028-02-10"), $"{g}"));
        Assert.Empty(story.Closed().Summary.Gaps);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Day_by_day_a_gap_is_where_no_document_covers_and_gaps_of_one_kind_never_touch(string name)
    {
        Story story = Crowd.States[name]();
        IReadOnlyList<Period> periods = story.Summary.Periods;
        Gap[] gaps = [.. story.Summary.Gaps.Where(g => g.Lacks is GapKind.Permit)];

        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.First.Until.AddDays(1) < pair.Second.From, $"{pair}"));
        for (DateOnly day = periods.Count == 0 ? story.Today : periods[0].Start; periods.Count > 0 && day < periods[^1].End; day = day.AddDays(1))
        {
            bool lacks = story.Case.Facts!.NeedsPermit && !story.Case.Facts.Permits.Any(p => p.From <= day && p.Until >= day);
            Assert.Equal(lacks, gaps.Any(g => g.From <= day && g.Until >= day));
        }
    }
}
