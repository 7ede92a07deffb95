using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>Laws that lack one guard, or say one thing wrong: whoever objects to the true law must object to these.</summary>
internal static partial class Mutants
{
    public static IReadOnlyDictionary<string, (Objection Expected, Answer Law)> All { get; } = new Dictionary<string, (Objection, Answer)>
    {
        ["a signature needs no decision"] = (Objection.Right, Without(Refusals.SignatureBeforeDecision, Opened)),
        ["a click opens the path"] = (Objection.Right, Altered<Event.DecisionTaken>((s, d) => [d, Period(s, d, s.Today)])),
        ["a signature may lie in the future"] = (Objection.Right, Without(Refusals.SignedInTheFuture, Opened)),
        ["the clock decides"] = (Objection.Right, Without(Refusals.ClockDecidesNothing, Taken)),
        ["another decides"] = (Objection.Right, Without(Refusals.DecisionByAnother, Taken)),
        ["no capacity is asked"] = (Objection.Right, Without(Refusals.DeciderWithoutCapacity, Taken)),
        ["a delegation may be over"] = (Objection.Right, Without(Refusals.DelegationNotInForce, Taken)),
        ["a judgment answers no appeal"] = (Objection.Right, Without(Refusals.AppealUnknown, Judged)),
        ["a transfer is not proposed"] = (Objection.Right, Without(Refusals.TransferNotProposed, Received)),
        ["the receiving association needs no approval"] = (Objection.Right, Without(Refusals.ReceivingAssociationNotApproved, Received)),
        ["AFIS is granted unasked"] = (Objection.Right, Without(Refusals.AidNotRequested, Aided)),
        ["no text extends"] = (Objection.Right, Without(Refusals.ExtensionNotApplicable, Extended)),
        ["a hand-over is not proposed"] = (Objection.Right, Without(Refusals.HandOverNotProposed, HandedOver)),
        ["who takes the case over needs no approval"] = (Objection.Right, Without(Refusals.HandOverWithoutApproval, HandedOver)),
        ["what is not notified is rectified"] = (Objection.Right, Without(Refusals.NothingToRectify, Rectified)),
        ["a rectification may be dated tomorrow"] = (Objection.Right, Without(Refusals.RectificationDateOutOfRange, Rectified)),
        ["who rectifies needs no delegation"] = (Objection.Right, Without(Refusals.DelegationNotInForce, Rectified)),
        ["what others rest on is rectified"] = (Objection.Right, Without(Refusals.RectificationOvertaken, Rectified)),
        ["every rectification opens a period"] = (Objection.Right, Altered<Event.DecisionRectified>((s, r) => [r, Period(s, r, r.Data.SignedOn!.Value)])),
        ["a rectified signature may precede the opinions"] = (Objection.Opinion, Without(Refusals.SignedBeforeOpinions, Rectified)),
        ["a rectification needs no reason"] = (Objection.Reason, Without(Refusals.RectificationWithoutReason, Rectified)),
        ["a rectification may worsen"] = (Objection.Effect, Without(Refusals.RectificationWorsens, Rectified)),
        ["a rectified notification may lie in the future"] = (Objection.Effect, Without(Refusals.NotifiedInTheFuture, Rectified)),
        ["what was not recorded is taken back"] = (Objection.Right, Without(Refusals.NothingToRetract, Retracted)),
        ["a record is taken back without its reason"] = (Objection.Reason, Without(Refusals.RetractionWithoutReason, Retracted)),
        ["the commission is not heard"] = (Objection.Opinion, Without(Refusals.DecisionWithoutCommissionOpinion, Taken)),
        ["the association is not heard"] = (Objection.Opinion, Without(Refusals.DecisionWithoutAssociationOpinion, Taken)),
        ["the signature may precede the opinions"] = (Objection.Opinion, Without(Refusals.SignedBeforeOpinions, Opened)),
        ["an end needs no opinion"] = (Objection.Opinion, Without(Refusals.EndingOpinionMissing, EndTaken)),
        ["the path is renewed at its maximum"] = (Objection.Maximum, Without(Refusals.MaximumReached, Renewed)),
        ["month ends are chained"] = (Objection.Maximum, Altered<Event.PeriodOpened>((s, p) => [p with { End = p.Start.AddMonths(Months(s)) }])),
        ["a period has a month more"] = (Objection.Maximum, Altered<Event.PeriodOpened>((_, p) => [p with { End = p.End.AddMonths(1) }])),
        ["a late renewal starts on its signature"] = (Objection.Maximum, Altered<Event.PeriodOpened>((_, p) => [p with { Start = p.SignedOn }])),
        ["a refusal needs no fact"] = (Objection.Reason, Without(Refusals.RefusalWithoutFacts, Taken)),
        ["a refusal needs no ground"] = (Objection.Reason, Without(Refusals.RefusalWithoutGrounds, Taken)),
        ["an excluded ground carries a refusal"] = (Objection.Reason, Without(Refusals.ExcludedGroundAlone, Taken)),
        ["an end needs no ground"] = (Objection.Reason, Without(Refusals.EndingWithoutGrounds, EndTaken)),
        ["AFIS is refused without grounds"] = (Objection.Reason, Without(Refusals.AidRefusedWithoutGrounds, AidDenied)),
        ["a refusal closes when signed"] = (Objection.Effect, Altered<Event.DecisionSigned>((s, d) => [d, new Event.CaseClosed(d.By, d.At, ClosingCause.RefusedEntry, s.Today)])),
        ["a refusal states no remedies"] = (Objection.Effect, Without(Refusals.RefusalNotifiedWithoutRemedies, Notified)),
        ["an end states no remedies"] = (Objection.Effect, Without(Refusals.EndingNotifiedWithoutRemedies, EndNotified)),
    };

    /// <summary>The true law, save that this refusal is never given: what the act asks for happens.</summary>
    private static Answer Without(Refusal guard, Func<Story, Act, Event[]?> happens) =>
        (story, act) => Walk.TrueLaw(story, act) is Outcome<Event>.Refused refused && refused.Refusal.Code == guard.Code && happens(story, act) is { } events
            ? events
            : Walk.TrueLaw(story, act);

    /// <summary>The true law, save that this event comes otherwise.</summary>
    private static Answer Altered<T>(Func<Story, T, Event[]> otherwise)
        where T : Event =>
        (story, act) => Walk.TrueLaw(story, act) is Outcome<Event>.Accepted accepted
            ? new Outcome<Event>.Accepted([.. accepted.Events.SelectMany(e => e is T wrong ? otherwise(story, wrong) : [e])])
            : Walk.TrueLaw(story, act);

    private static int Months(Story story) => story.Case.Facts!.Rules.Path.PeriodMonths;

    private static Event.PeriodOpened Period(Story story, Event behind, DateOnly on, bool moved = false) =>
        (moved ? story.Case.Facts!.Path.WithoutLast() : story.Case.Facts!.Path).Next(on) is var p ? new(behind.By, behind.At, p.Number, p.Start, p.End, on) : throw new InvalidOperationException();
}
