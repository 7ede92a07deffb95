namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    // Null when the act is about neither of the two other tracks.
    private static Outcome<Event>? OfTrack(Act act, CaseFacts known) =>
        act switch
        {
            Act.RequestPermit a => RequestPermit(a, known),
            Act.RefusePermit a => RefusePermit(a, known),
            Act.WithdrawPermit a => WithdrawPermit(a, known),
            Act.RequestAid a => RequestAid(a, known),
            Act.OpenAid a => OpenAid(a, known),
            Act.RefuseAid a => RefuseAid(a, known),
            Act.EndAid a => EndAid(a, known),
            _ => null,
        };

    private static Outcome<Event> RequestPermit(Act.RequestPermit act, CaseFacts known) =>
        act switch
        {
            _ when act.RequestedOn < known.Path.Periods[0].Start || act.RequestedOn > act.Day => Refusals.TrackDateOutOfRange,
            _ when act.ReceiptOn < act.RequestedOn || act.ReceiptOn > act.Day => Refusals.TrackDateOutOfRange,
            _ when known.PermitRequests.Any(r => r.RequestedOn == act.RequestedOn && (r.Answer is not null || r.ReceiptOn == act.ReceiptOn)) =>
                Refusals.PermitAlreadyRequested,
            _ when known.PendingPermit() is { } pending && StillWaits(pending, act.RequestedOn, known) => Refusals.PermitAlreadyRequested,
            _ => new Event.PermitRequested(act.By, act.At, act.RequestedOn, act.ReceiptOn),
        };

    // What silence has refused is no obstacle to asking again; and a request without a receipt may have been lost.
    private static bool StillWaits(PermitRequest pending, DateOnly requestedOn, CaseFacts known) =>
        pending.RequestedOn != requestedOn && ImplicitRefusal.On(pending, known) is { } refused && requestedOn < refused;

    private static Outcome<Event> RefusePermit(Act.RefusePermit act, CaseFacts known) =>
        known.PendingPermit() switch
        {
            null => Refusals.PermitNotRequested,
            { } pending when !InOrder(pending.RequestedOn, act.DecidedOn, act.NotifiedOn, act.Day) => Refusals.TrackDateOutOfRange,
            _ => new Event.PermitRefused(act.By, act.At, act.DecidedOn, act.NotifiedOn, act.Facts),
        };

    private static Outcome<Event> WithdrawPermit(Act.WithdrawPermit act, CaseFacts known) =>
        act switch
        {
            _ when !known.Permits.Any(p => p.WithdrawnOn is null && p.From <= act.NotifiedOn && p.Until >= act.NotifiedOn) => Refusals.PermitNotHeld,
            { HeardOn: null } => Refusals.EndedWithoutHearing,
            _ when !InOrder(act.HeardOn.Value, act.DecidedOn, act.NotifiedOn, act.Day) => Refusals.TrackDateOutOfRange,
            _ => new Event.PermitWithdrawn(act.By, act.At, act.DecidedOn, act.NotifiedOn, act.HeardOn.Value, act.Facts),
        };

    private static bool InOrder(DateOnly first, DateOnly second, DateOnly third, DateOnly last) =>
        LegalCalendar.IsPlausible(first) && first <= second && second <= third && third <= last;
}
