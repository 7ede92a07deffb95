using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class GroundTests
{
    public static TheoryData<LegalGround> Excluded { get; } = [LegalGround.ComplaintMissing, LegalGround.NotYetCeased, LegalGround.MigrationControl];

    [Fact]
    public void Every_ground_stands_once_in_the_catalogue_with_its_wording_and_its_reference()
    {
        Assert.Equal(Enum.GetValues<LegalGround>().Order(), GroundCatalogue.All.Select(g => g.Code).Order());
        Assert.All(GroundCatalogue.All, g =>
        {
            Assert.Matches("^[A-ZÀÉ].*[.]$", g.Wording);
            Assert.Matches("^(CASF|CRPA), art[.] |^Conseil d’État, ", g.Article);
            Assert.NotEmpty(g.For);
        });
        Assert.Equal(Excluded.Select(row => row.Data).Order(), GroundCatalogue.All.Where(g => g.Excluded).Select(g => g.Code).Order());
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void An_excluded_ground_carries_no_refusal_at_entry_nor_at_renewal_whatever_is_said_for_it(LegalGround ground)
    {
        foreach (Story story in new[] { Story.Advised(), RenewalAdvised() })
        {
            foreach (LegalGround[] grounds in new LegalGround[][] { [ground], [ground, LegalGround.QuotedInText], [.. Excluded.Select(row => row.Data)] })
            {
                Act.Refuse refusal = story.RefusalOfRequest() with { Grounds = grounds, OverrideReason = Known.Text("why") };
                Assert.Same(Refusals.ExcludedGroundAlone, story.Try(refusal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Excluded))]
    public void Beside_a_lawful_ground_it_is_named_reasoned_and_counted(LegalGround ground)
    {
        foreach (Story story in new[] { Story.Advised(), RenewalAdvised() })
        {
            story.Do(story.RefusalOfRequest() with { Grounds = [LegalGround.PathNotDefined, ground], OverrideReason = Known.Text("why") });

            DecisionLine decision = story.Summary.Decisions[^1];
            Assert.Equal(new GroundOverride(Known.Signatory, Known.Text("why")), decision.Override);
            Assert.Equal([ground], decision.ExcludedGrounds);
            Assert.Equal(1, story.Summary.Overrides);
        }
    }

    [Fact]
    public void A_refusal_without_an_excluded_ground_counts_for_none()
    {
        Story story = Story.Refused();

        Assert.Equal((0, null), (story.Summary.Overrides, story.Summary.Decisions[0].Override));
        Assert.Empty(story.Summary.Decisions[0].ExcludedGrounds);
    }

    [Fact]
    public void A_decision_written_before_overrides_existed_is_still_read()
    {
        string written = EventJson.Write(new Event.DecisionTaken(Known.Signatory, Known.At(new(2026, 2, 10)), DecisionSense.Refused, Known.Decider, [LegalGround.PathNotDefined], Known.Text("facts")));

        string old = written.Replace("\"override\":null,", "", StringComparison.Ordinal).Replace(",\"override\":null", "", StringComparison.Ordinal);

        Assert.DoesNotContain("override", old, StringComparison.Ordinal);
        Assert.Null(Assert.IsType<Event.DecisionTaken>(EventJson.Read<Event>(old)).Override);
    }

    private static Story RenewalAdvised()
    {
        Story story = Story.Running("2026-02-10").On("2026-06-10").RequestsRenewal();
        return story.Do(story.Completeness()).Do(story.Agenda(story.Today.AddDays(10))).Advise();
    }
}
