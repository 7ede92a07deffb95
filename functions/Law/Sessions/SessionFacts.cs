namespace PspWorkflow.Law;

/// <summary>What a session knows of itself, whatever its state.</summary>
/// <param name="Department">Whose commission sits.</param>
/// <param name="On">Its day; that of the second notice once there is one.</param>
/// <param name="Formation">Who sits.</param>
public sealed record SessionFacts(Department Department, DateOnly On, Formation Formation)
{
    /// <summary>The notice sent last, or null.</summary>
    public SessionNotice? Notice { get; init; }

    /// <summary>Whether it sits on a second notice.</summary>
    public bool SecondNotice { get; init; }

    /// <summary>Why it was cancelled, or null.</summary>
    public CancellationReason? Cancellation { get; init; }

    /// <summary>What took place, or null before anything was recorded.</summary>
    public Sitting? Sitting { get; init; }

    /// <summary>What became of its minutes.</summary>
    public Minutes Minutes { get; init; } = new();
}
