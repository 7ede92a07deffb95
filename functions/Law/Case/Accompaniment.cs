namespace PspWorkflow.Law;

/// <summary>The account of the association that follows a case.</summary>
/// <param name="Account">Its id; never a name.</param>
/// <param name="Since">First day.</param>
public sealed record Referent(ActorId Account, DateOnly Since);

/// <summary>An association that was asked to take a case over, and has not answered.</summary>
/// <param name="To">The association.</param>
/// <param name="AgreedOn">Day on which the person agreed.</param>
public sealed record HandOver(AssociationId To, DateOnly AgreedOn);

public sealed partial record CaseFacts
{
    /// <summary>The référent·e, or null as long as the association has named none.</summary>
    public Referent? Referent { get; init; }

    /// <summary>The association that was asked to take the case over, or null.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>Day on which the association took the case over from another; null when it filed the case itself.</summary>
    public DateOnly? TakenOverOn { get; init; }
}

public sealed partial record CaseSummary
{
    /// <summary>The référent·e, or null.</summary>
    public Referent? Referent { get; init; }

    /// <summary>The association that was asked to take the case over, or null.</summary>
    public HandOver? HandOver { get; init; }
}

/// <summary>What one more event changes in who accompanies the person.</summary>
internal static class AccompanimentEvolution
{
    /// <returns>The facts, or null when the event is about something else.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.ReferentNamed e => facts with { Referent = new Referent(e.Referent, e.On) },
            Event.HandOverProposed e => facts with { HandOver = new HandOver(e.To, e.AgreedOn) },
            Event.HandOverAccepted e => facts with
            {
                Association = e.Association,
                Approval = e.Approval,
                TakenOverOn = e.On,
                Referent = null,
                HandOver = null,
                Contact = facts.Contact.WithoutAddress(),
            },
            _ => null,
        };
}
