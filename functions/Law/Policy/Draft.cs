namespace PspWorkflow.Law;

/// <summary>One request of a history while it is read.</summary>
/// <param name="FiledOn">Day of its filing.</param>
/// <param name="Period">Number of the period that it asks to renew; 0 for the engagement.</param>
internal sealed record Draft(DateOnly FiledOn, int Period)
{
    public DateOnly? Completed { get; set; }

    private DateOnly? Heard { get; set; }

    private DateOnly? Taken { get; set; }

    private DateOnly? SignedOn { get; set; }

    private DateOnly? Notified { get; set; }

    private DateOnly? Permit { get; set; }

    private DateOnly? AidAsked { get; set; }

    private DateOnly? AidDecided { get; set; }

    private bool AidRefused { get; set; }

    private bool Dropped { get; set; }

    private OpinionSense Association { get; set; }

    private OpinionSense Commission { get; set; }

    private DecisionSense Sense { get; set; }

    /// <summary>What one more event says of the request it is about.</summary>
    public static void Note(List<Draft> requests, Event happened)
    {
        requests[^1].NoteStep(happened);
        if (happened is Event.DecisionNotified notified)
        {
            (requests.FirstOrDefault(r => r is { SignedOn: not null, Notified: null }) ?? requests[^1]).Notified = notified.NotifiedOn;
        }

        (requests.LastOrDefault(r => r is { SignedOn: not null, Sense: DecisionSense.Authorised }) ?? requests[^1]).NoteTrack(happened);
    }

    /// <summary>Its delays. A paper signed before the click counts from its own date; a step on record before the one it rests on has no delay.</summary>
    public RequestCourse Build()
    {
        DateOnly? decided = SignedOn < Taken ? SignedOn : Taken;
        return new RequestCourse
        {
            Completed = Between(FiledOn, Completed),
            Heard = Between(Completed, Heard),
            Decided = Dropped ? null : Between(Heard, decided),
            Signed = Between(Later(Heard, decided), SignedOn),
            Notified = Between(SignedOn, Notified),
            Association = Association,
            Commission = Commission,
            Sense = Sense,
            Permit = Between(SignedOn, Permit),
            AidAsked = Between(SignedOn, AidAsked),
            AidDecided = Between(AidAsked, AidDecided),
            AidRefused = AidRefused,
        };
    }

    private void NoteStep(Event happened)
    {
        switch (happened)
        {
            case Event.AssociationOpinionGiven e:
                Association = e.Sense;
                break;
            case Event.CommissionOpinionGiven { Sense: not OpinionSense.Adjourned } e:
                (Heard, Commission) = (e.SessionOn, e.Sense);
                break;
            case Event.DecisionTaken e:
                (Taken, Sense) = (e.Day, e.Sense);
                break;
            case Event.DecisionSigned e:
                SignedOn = e.SignedOn;
                break;
            case Event.RequestWithdrawn or Event.RequestBecameMoot:
                Dropped = true;
                break;
        }
    }

    private void NoteTrack(Event happened)
    {
        switch (happened)
        {
            case Event.PermitRecorded { Kind: not PermitKind.RenewalReceipt } e:
                Permit ??= e.From > SignedOn && e.From < e.Day ? e.From : e.Day;
                break;
            case Event.AidRequested e:
                (AidAsked, AidDecided, AidRefused) = (e.RequestedOn, null, false);
                break;
            case Event.AidOpened e:
                AidDecided = e.DecidedOn;
                break;
            case Event.AidRefused e:
                (AidDecided, AidRefused) = (e.DecidedOn, true);
                break;
        }
    }

    private static int? Between(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber is { } days ? Math.Max(days, 0) : null;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a > b ? a : b;
}
