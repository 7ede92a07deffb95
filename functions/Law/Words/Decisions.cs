namespace PspWorkflow.Law;

/// <summary>Sense of a prefect's decision on a request.</summary>
public enum DecisionSense
{
    /// <summary>Engagement or renewal authorised.</summary>
    Authorised,

    /// <summary>Engagement or renewal refused.</summary>
    Refused,
}

/// <summary>Ground in law of a refusal, coded; the grounds in fact stand in a sealed text.</summary>
/// <remarks>
/// <para>Source: CRPA, art. L211-2 and L211-5 (reasons in law and in fact); CASF, art. L121-9, II, R121-12-9, R121-12-12.</para>
/// <para>"Has not complained", "has not ceased yet" and migration control carry no refusal: see <see cref="GroundCatalogue"/>. They are named so that they can be counted.</para>
/// </remarks>
public enum LegalGround
{
    /// <summary>Not established that the person is a victim of prostitution, proxénétisme or trafficking (L121-9, II).</summary>
    VictimNotEstablished,

    /// <summary>The person does not agree to the path (L121-9, II).</summary>
    AgreementMissing,

    /// <summary>No path is defined: actions, commitments or follow-up are missing (R121-12-9, R121-12-12).</summary>
    PathNotDefined,

    /// <summary>Commitments not kept, the difficulties met being taken into account (R121-12-9). Renewal only.</summary>
    CommitmentsNotKept,

    /// <summary>Another ground in law, quoted in the sealed text.</summary>
    QuotedInText,

    /// <summary>Excluded: the person has not complained.</summary>
    ComplaintMissing,

    /// <summary>Excluded: the person has not ceased yet.</summary>
    NotYetCeased,

    /// <summary>Excluded: migration control.</summary>
    MigrationControl,
}

/// <summary>How a decision reached the person.</summary>
public enum NotificationMeans
{
    /// <summary>Handed over by the référent·e, with dated proof: the default.</summary>
    HandOverByAssociation,

    /// <summary>Handed over at the préfecture.</summary>
    HandOverAtPrefecture,

    /// <summary>Registered letter.</summary>
    RegisteredLetter,

    /// <summary>Electronic, with her prior express consent (CRPA, art. L112-15).</summary>
    Electronic,
}

/// <summary>Who decides, in what capacity, under which delegation: facts of the day of the decision.</summary>
/// <param name="Actor">The named human who decides; the same as the act's author.</param>
/// <param name="Capacity">Capacity as the decision shows it ("secrétaire général"); not blank.</param>
/// <param name="Delegation">The delegation relied on, or null when there is none (the decision is then refused).</param>
/// <remarks>Source: CRPA, art. L212-1 (first name, name and capacity); loi 78-17, art. 47 (never a machine).</remarks>
public sealed record Decider(ActorId Actor, string Capacity, Delegation? Delegation);
