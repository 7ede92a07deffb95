namespace PspWorkflow.Law;

public abstract partial record Act
{
    /// <summary>A named person applies to the last period an extension that a legal text grants to those that end within a window.</summary>
    /// <param name="By">Who acts.</param>
    /// <param name="At">When; also when the period has ended meanwhile: the text extends it, not the act.</param>
    /// <param name="Text">Reference of the text ("ordonnance 2020-312 art. 2 III"), not blank.</param>
    /// <param name="Months">Months it grants, from 1 to the length of a whole path.</param>
    /// <param name="From">First last day of a period that it extends.</param>
    /// <param name="Until">Last one, inclusive.</param>
    /// <remarks>Source: as in ordonnance 2020-312, art. 2, III and ordonnance 2020-1553, art. 4, V.</remarks>
    public sealed record ExtendByLaw(ActorId By, DateTimeOffset At, string Text, int Months, DateOnly From, DateOnly Until) : Act(By, At);
}
