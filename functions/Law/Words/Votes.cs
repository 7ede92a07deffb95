namespace PspWorkflow.Law;

/// <summary>How a vote went.</summary>
/// <param name="For">Votes for the request.</param>
/// <param name="Against">Votes against it.</param>
/// <param name="Abstentions">Abstentions.</param>
/// <param name="CastingVote">How the chair voted, which decides when the votes are equal; null when the chair did not vote.</param>
/// <remarks>Source: CRPA, art. R133-11.</remarks>
public sealed record Votes(int For, int Against, int Abstentions, VoteSide? CastingVote = null)
{
    /// <summary>Everybody who was asked.</summary>
    internal long Total => (long)For + Against + Abstentions;

    /// <summary>Whether the request is supported; null when the votes are equal and no chair decides.</summary>
    public bool? Supports(MajorityOf majority) =>
        this switch
        {
            _ when majority is MajorityOf.Voters && For != Against => For * 2L > Total,
            _ when For != Against => For > Against,
            _ => CastingVote switch { VoteSide.For => true, VoteSide.Against => false, _ => null },
        };
}

/// <summary>One side of a vote.</summary>
public enum VoteSide
{
    /// <summary>For the request.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,
}

/// <summary>What a majority is counted on. The article reads "la majorité des voix des membres présents ou représentés".</summary>
/// <remarks>Source: CRPA, art. R133-11.</remarks>
public enum MajorityOf
{
    /// <summary>On the votes for and against: an abstention is no vote.</summary>
    VotesCast,

    /// <summary>On all who take part: an abstention counts as a vote that is not for.</summary>
    Voters,
}
