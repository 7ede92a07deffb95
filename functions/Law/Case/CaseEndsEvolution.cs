namespace PspWorkflow.Law;

/// <summary>What one more event of an end changes in the facts of a case.</summary>
internal static class CaseEndsEvolution
{
    /// <returns>The facts, or null when the event is no affair of an end.</returns>
    public static CaseFacts? Evolve(CaseFacts facts, Event happened) =>
        happened switch
        {
            Event.PathEnded e => facts with
            {
                Ended = new PathEnd(e.Cause, e.LastDay, facts.Path),
                Path = facts.Path.EndingOn(e.LastDay),
            },
            _ => null,
        };
}
