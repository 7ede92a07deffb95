using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>A person who dies, and a person who moves.</summary>
public sealed class LeavingTests
{
    public static TheoryData<string> Open() => ["filed", "advised", "authorised", "running", "renewal pending", "overdue", "end decided"];

    [Theory]
    [MemberData(nameof(Open))]
    public void A_death_stops_every_alert_at_once_and_closes_the_case(string state)
    {
        Story story = Crowd.States[state]();

        story.Do(story.Death());

        Assert.Equal((ClosingCause.Death, story.Today), (story.Summary.ClosedAs, story.Summary.ClosedOn));
        Assert.All(Enum.GetValues<Track>(), track => Assert.Empty(story.Case.Alerts(track)));
        Assert.Null(story.Summary.PendingRequest);
    }

    [Fact]
    public void A_path_moves_as_it_stands_by_an_act_of_the_department_that_receives_it()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-11");
        story.Do(story.Move());
        Assert.Equal(Known.Department, story.Case.Facts!.Department);

        story.Later(5).Do(story.Reception());

        CaseFacts facts = story.Case.Facts!;
        Assert.Equal((Known.OtherDepartment, Known.OtherAssociation, null), (facts.Department, facts.Association, facts.Transfer));
        Assert.Equal(Known.Day("2026-08-10"), Assert.Single(story.Summary.Periods).End);
        story.On("2026-06-10").RequestsRenewal().Do(story.Completeness());
        Assert.Same(Refusals.SessionInAnotherDepartment, story.Try(story.Agenda(story.Today.AddDays(10))));
        Assert.Null(story.Try(story.Agenda(story.Today.AddDays(10)) with { SessionDepartment = Known.OtherDepartment }));
    }

    [Fact]
    public void What_is_pending_is_finished_where_it_began()
    {
        Assert.Same(Refusals.TransferNotPossible, Crowd.States["renewal pending"]() is var renewing ? renewing.Try(renewing.Move()) : null);
        Assert.Same(Refusals.TransferNotPossible, Crowd.States["end considered"]() is var ending ? ending.Try(ending.Move()) : null);
        Assert.Same(Refusals.TransferNotPossible, Crowd.States["signed, not notified"]() is var signed ? signed.Try(signed.Move()) : null);

        Story story = Crowd.States["transfer proposed"]().RequestsRenewal();
        Assert.Same(Refusals.TransferNotPossible, story.Try(story.Reception()));
    }
}
