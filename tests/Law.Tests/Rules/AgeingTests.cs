using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

/// <summary>What waits is said aloud, at every step of a request.</summary>
public sealed class AgeingTests
{
    [Fact]
    public void A_filed_request_is_called_for_after_ten_days() => Next(Story.Filed(), AlertKind.ExaminationAwaited, days: 10);

    [Fact]
    public void Missing_pieces_are_called_for_on_the_day_after_the_deadline()
    {
        Story story = Story.Filed();

        Next(story.Do(story.PiecesRequest(PieceKind.IdentityCopy)), AlertKind.PiecesAwaited, days: 31);
    }

    [Fact]
    public void Once_all_pieces_have_come_the_secretariat_looks_again()
    {
        Story story = Story.Filed();
        story.Do(story.PiecesRequest(PieceKind.IdentityCopy)).Later(5);

        Next(story.Do(story.Document("id", PieceKind.IdentityCopy)), AlertKind.ExaminationAwaited, days: 10);
        Assert.Equal(Step.Examination, story.Summary.Step);
    }

    [Fact]
    public void A_complete_file_asks_for_a_session_after_thirty_days() => Next(Story.Complete(), AlertKind.SessionAwaited, days: 30);

    [Fact]
    public void A_session_without_an_opinion_is_called_for_a_week_later() => Next(Story.OnAgenda(), AlertKind.OpinionAwaited, days: 17);

    [Fact]
    public void The_missing_opinion_of_the_association_is_called_for()
    {
        Story story = Story.OnAgenda().Later(10);

        Next(story.Do(story.CommissionOpinion(story.Today)), AlertKind.OpinionAwaited, days: 7);
    }

    [Fact]
    public void A_decision_is_called_for_fifteen_days_after_both_opinions() => Next(Story.Advised(), AlertKind.DecisionAwaited, days: 15);

    [Fact]
    public void A_signature_is_called_for_every_seven_days()
    {
        Story story = Story.Authorised();
        Next(story, AlertKind.SignatureAwaited, days: 7);
        story.Later(7).Do(story.Alarm());
        Next(story, AlertKind.SignatureAwaited, days: 7);
    }

    [Fact]
    public void A_notification_is_called_for_every_seven_days()
    {
        Story story = Story.Refused();

        Next(story.Do(story.Signature()), AlertKind.NotificationAwaited, days: 7);
    }

    [Fact]
    public void The_notification_of_an_earlier_decision_is_still_called_for_while_a_renewal_is_examined()
    {
        Story story = Story.Authorised();
        story.Do(story.Signature()).Later(90).RequestsRenewal();

        Assert.Contains(story.Case.Alerts(Track.Psp), a => a.Kind is AlertKind.NotificationAwaited);
        Assert.Contains(story.Case.Alerts(Track.Psp), a => a.Kind is AlertKind.ExaminationAwaited);
    }

    private static void Next(Story story, AlertKind kind, int days)
    {
        Alert next = Assert.Single(story.Case.Alerts(Track.Psp));

        Assert.Equal((kind, story.Today.AddDays(days)), (next.Kind, next.DueOn));
    }
}
