using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>How a story gets from one day to the next: by little steps, to the edges of its period, to the next hard day.</summary>
internal static class Moves
{
    public static DateOnly Next(Story story, Random draw, DateOnly hardDay) =>
        draw.Next(100) switch
        {
            < 70 when story.Summary is { Step: Step.Signature, Stage: Stage.Decision } => Near(story, hardDay, 120),
            < 65 => story.Today.AddDays(draw.Next(3)),
            < 80 => story.Today.AddDays(draw.Next(25)),
            < 90 => Near(story, HardDays.After(story.Today), 40),
            < 95 when story.Case.Facts?.Path.Last is { } last => Near(story, last.End.AddDays(draw.Next(-2, 2)), 150),
            _ when story.Case.NextDue is { } due => Near(story, LegalCalendar.DayOf(due), 60),
            _ => story.Today,
        };

    /// <summary>The next step of the procedure in which the person is heard before an end; null when none is under way.</summary>
    public static Act? TowardsTheEnd(Story s) =>
        s.Summary.Ending switch
        {
            null or { Status: EndingStatus.Notified or EndingStatus.Lapsed } => null,
            { Procedure.AssociationOpinion: null } => s.EndingOpinion(OpinionGiver.Association),
            { Procedure.CommissionOpinion: null } => s.EndingOpinion(OpinionGiver.Commission),
            { Procedure.HearingDue: true } => s.Observations(ObservationKind.HearingHeld),
            { Status: EndingStatus.Observations } => s.Observations(),
            { Status: EndingStatus.Signature } => s.EndingSignature(),
            { Status: EndingStatus.Notification } => s.EndingNotification(),
            { Procedure.Grounds: var grounds } => s.Ending([.. grounds]),
        };

    // Time never runs backwards, nor away.
    private static DateOnly Near(Story story, DateOnly day, int most) =>
        day < story.Today || day > story.Today.AddDays(most) ? story.Today : day;
}
