using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>Each deadline of a case stands in its summary, with its article.</summary>
public sealed class DeadlinesOfACaseTests
{
    [Fact]
    public void A_request_that_is_filed_is_acknowledged_within_ten_working_days() =>
        Assert.Equal([(DeadlineKind.Acknowledgement, Known.Day("2026-01-19"))], Shown(Story.Filed()));

    [Fact]
    public void Pieces_asked_for_until_a_Saturday_are_called_for_after_the_next_working_day()
    {
        Story story = Story.Filed();

        story.Do(story.PiecesRequest(PieceKind.RequestForm) with { Deadline = Known.Day("2026-02-07") });

        Assert.Equal([(DeadlineKind.Pieces, Known.Day("2026-02-09"))], Shown(story));
        Assert.Equal(Known.Day("2026-02-10"), Assert.Single(story.Case.Alerts(Track.Psp)).DueOn);
        Assert.Equal(Known.Day("2026-02-07"), story.Summary.PiecesDeadline); // what the letter says
    }

    [Fact]
    public void A_person_heard_until_Whit_Monday_may_answer_on_the_Tuesday()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-10").ConsidersEnding();
        Assert.Contains((DeadlineKind.Observations, Known.Day("2026-05-26")), Shown(story));

        Assert.Same(Refusals.ObservationsStillPossible, story.On("2026-05-26").Try(story.Ending()));
        Assert.Null(story.On("2026-05-27").Try(story.Ending()));
    }

    [Fact]
    public void A_decision_on_record_from_before_deadlines_moved_still_replays()
    {
        Story story = Story.Running("2026-02-10").On("2026-05-10").ConsidersEnding().On("2026-05-26");
        Event.EndingDecided early = new(Known.Signatory, story.Now, EndingSense.Ended, Known.Decider, [EndingGround.CommitmentsNotKept], Known.Text("why"));

        CaseSummary summary = PspCase.Replay([.. story.Events, early]).At(story.Today);

        Assert.Equal(EndingStatus.Signature, summary.Ending!.Status);
    }

    [Fact]
    public void A_refusal_can_be_brought_before_the_court_although_the_case_is_closed()
    {
        Story story = Story.RefusalNotified();
        Assert.Equal([(DeadlineKind.AppealToCourt, story.Summary.Remedy!.LastDay!.Value)], Shown(story));

        story.Do(story.Appeal());

        Assert.Equal([(DeadlineKind.AppealSilence, story.Today.AddMonths(2))], Shown(story));
    }

    [Fact]
    public void A_residence_document_that_nobody_answers_for_is_refused_on_the_day_that_its_track_says()
    {
        Story story = Story.Running("2026-02-10");

        story.Do(story.PermitRequest());

        Assert.Equal([(DeadlineKind.PermitSilence, story.Summary.Permit.ImplicitRefusalOn!.Value)], Shown(story));
    }

    private static IEnumerable<(DeadlineKind, DateOnly)> Shown(Story story) => story.Summary.Deadlines.Select(d => (d.Kind, d.Day));
}
