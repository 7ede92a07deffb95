namespace PspWorkflow.Law;

/// <summary>What may have been recorded in error, and ended everything.</summary>
public enum RetractableRecord
{
    /// <summary>The person's death.</summary>
    Death,

    /// <summary>The withdrawal of a request.</summary>
    Withdrawal,

    /// <summary>The end of the path at the person's demand.</summary>
    EndOnDemand,
}
