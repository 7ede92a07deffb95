using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests;

public sealed class AStoryToTheLegalMaximum
{
    /// <summary>What happens only when a case ends otherwise, or comes back.</summary>
    private static readonly string[] OtherEnds =
    [
        nameof(Event.RequestWithdrawn), nameof(Event.RequestBecameMoot), nameof(Event.PathEnded), nameof(Event.EndingConsidered),
        nameof(Event.ObservationsRecorded), nameof(Event.EndingOpinionGiven), nameof(Event.EndingDecided), nameof(Event.EndingSigned),
        nameof(Event.EndingNotified), nameof(Event.DeathRecorded), nameof(Event.TransferProposed), nameof(Event.TransferAccepted),
        nameof(Event.AppealLodged), nameof(Event.AppealSettled), nameof(Event.AppealGranted), nameof(Event.JudgmentRecorded),
        nameof(Event.CaseReopened), nameof(Event.PathRestored), nameof(Event.PeriodExtended),
        nameof(Event.HandOverProposed), nameof(Event.HandOverAccepted), nameof(Event.DecisionRectified), nameof(Event.AlertWithheld), nameof(Event.RecordRetracted),
    ];

    [Fact]
    public void A_path_goes_through_every_act_to_its_end_at_twenty_four_months()
    {
        Story story = Apply();
        story.On("2026-02-09").Do(story.Authorisation()).On("2026-02-10").Do(story.Signature());
        story.On("2026-02-12").Do(story.Naming()).Do(story.Notification()).On("2026-03-20").Do(story.Permit(Known.Day("2026-03-20"), Known.Day("2026-09-19")));
        story.WithPapers().WithRulesThereAndBack();
        story.Do(story.Alarm(Track.Aid)).On("2026-05-10").Do(story.Report("half-way", ReportKind.HalfWay));
        story.On("2026-05-11").Do(story.Alarm()).WithTracks();

        story.On("2026-06-10").Renewed(Known.Day("2026-08-03"));
        story.On("2026-12-10").Renewed(Known.Day("2027-02-20"));
        story.On("2027-06-10").Renewed(Known.Day("2027-08-09"));

        Assert.Equal("du 10 février au 9 août inclus", story.Summary.Periods[0].Display);
        Assert.Equal(
            ["2026-02-10/2026-08-10", "2026-08-10/2027-02-10", "2027-02-10/2027-08-10", "2027-08-10/2028-02-10"],
            story.Summary.Periods.Select(p => $"{p.Start:O}/{p.End:O}"));
        Assert.Equal([0, 0, 10, 0], story.Summary.Periods.Select(p => p.GapDays));
        Assert.Equal(Known.Day("2028-02-10"), story.Summary.Ceiling);
        Assert.Equal(4, story.Summary.Decisions.Count);

        story.On("2028-02-09");
        Assert.Equal(RightStatus.Open, story.Summary.Right);
        Assert.Null(story.Summary.CanCloseAs);
        story.On("2028-02-10");
        Assert.Equal((RightStatus.Lapsed, Step.Closing), (story.Summary.Right, story.Summary.Step));
        story.Do(story.Closing(ClosingCause.Maximum));
        Assert.Equal((Stage.Closed, RightStatus.Closed, ClosingCause.Maximum), (story.Summary.Stage, story.Summary.Right, story.Summary.ClosedAs));
        Assert.Null(story.Case.NextDue);
        Assert.Equal(EveryEvent(), story.Events.Select(e => e.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    private static Story Apply()
    {
        Story story = Story.Begin("2026-01-05");
        story.Do(story.Submission()).Do(story.PiecesRequest(PieceKind.IdentityCopy, PieceKind.RequestForm));
        story.Later(3).Do(story.Document("id", PieceKind.IdentityCopy));
        Assert.Equal([PieceKind.RequestForm], story.Summary.MissingPieces);
        story.Do(story.Document("form")).Do(story.Completeness());
        story.On("2026-01-19").Do(story.Agenda(Known.Day("2026-01-27"))).Do(story.SessionMoves(Known.Day("2026-01-27"), null));
        return story.On("2026-01-20").Do(story.Agenda(Known.Day("2026-02-03"))).Advise();
    }

    private static IEnumerable<string> EveryEvent() =>
        typeof(Event).GetNestedTypes().Select(t => t.Name).Except(OtherEnds).Order(StringComparer.Ordinal);
}
