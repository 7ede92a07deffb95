namespace PspWorkflow.Law;

/// <summary>One request, to engage or to renew, from its filing to the notification of its decision. The same procedure serves both.</summary>
/// <remarks>Source: CASF, art. L121-9, II, R121-12-6 and R121-12-9.</remarks>
public abstract partial record Request
{
    private Request(RequestFacts facts) => Facts = facts;

    /// <summary>What stays true of the request whatever its step.</summary>
    public RequestFacts Facts { get; init; }

    /// <summary>Whether it still asks for something before another request may follow: an authorisation's signature, a refusal's notification.</summary>
    public bool IsPending => this is not (Notified or Dropped or Signed { Decision.Sense: DecisionSense.Authorised });

    /// <summary>The decision on it, or null.</summary>
    public DecisionLine? Made =>
        this switch
        {
            Decided d => d.Decision,
            Signed s => s.Decision,
            Notified n => n.Decision,
            _ => null,
        };

    /// <summary>Filed, not examined.</summary>
    public sealed record Filed(RequestFacts Facts) : Request(Facts);

    /// <summary>Pieces were asked for. <paramref name="Missing"/> shrinks as they come; at zero the secretariat looks again.</summary>
    public sealed record Incomplete(RequestFacts Facts, IReadOnlyList<PieceKind> Missing, DateOnly Deadline, DateOnly Since)
        : Request(Facts);

    /// <summary>Complete, without a session.</summary>
    public sealed record Complete(RequestFacts Facts, DateOnly Since) : Request(Facts);

    /// <summary>On the agenda of a session.</summary>
    public sealed record OnAgenda(RequestFacts Facts, SessionId Session, DateOnly SessionOn) : Request(Facts);

    /// <summary>The commission gave its opinion.</summary>
    public sealed record Advised(RequestFacts Facts, SessionId Session, DateOnly SessionOn, DateOnly Since) : Request(Facts);

    /// <summary>Decided; the signed copy has not come back.</summary>
    public sealed record Decided(RequestFacts Facts, DecisionLine Decision) : Request(Facts);

    /// <summary>Signed; not notified.</summary>
    public sealed record Signed(RequestFacts Facts, DecisionLine Decision) : Request(Facts);

    /// <summary>Notified: over.</summary>
    public sealed record Notified(RequestFacts Facts, DecisionLine Decision) : Request(Facts);
}

/// <summary>What stays true of a request whatever its step.</summary>
/// <param name="Kind">Engagement or renewal.</param>
/// <param name="FiledOn">Legal day of its filing.</param>
public sealed record RequestFacts(RequestKind Kind, DateOnly FiledOn)
{
    /// <summary>Sense of the association's opinion, or null.</summary>
    public OpinionSense? AssociationOpinion { get; init; }

    /// <summary>Legal day on which that opinion was recorded, or null.</summary>
    public DateOnly? AssociationOpinionOn { get; init; }

    /// <summary>Day that opinion bears, or null.</summary>
    public DateOnly? AssociationOpinionGivenOn { get; init; }

    /// <summary>Sense of the commission's opinion, or null; an adjournment is none.</summary>
    public OpinionSense? CommissionOpinion { get; init; }

    /// <summary>Day of the session that gave it, or null.</summary>
    public DateOnly? CommissionOpinionGivenOn { get; init; }

    /// <summary>The day from which a decision can bear a date: that of the later of the two opinions; null while one is missing.</summary>
    public DateOnly? OpinionsGivenOn =>
        AssociationOpinionGivenOn > CommissionOpinionGivenOn ? AssociationOpinionGivenOn : CommissionOpinionGivenOn;
}
