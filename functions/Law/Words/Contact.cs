namespace PspWorkflow.Law;

/// <summary>How the person may be reached about her case. What the house does when nothing is recorded is <see cref="HandOver"/>.</summary>
/// <remarks>Source: own rule; domain knowledge of the danger that a mail can be, no text.</remarks>
public enum ContactWish
{
    /// <summary>Through her référent·e only, from hand to hand.</summary>
    HandOver,

    /// <summary>Also at an address that was confirmed with her: it is hers alone, and safe.</summary>
    SafeAddress,

    /// <summary>Not at all by the house, until she says otherwise.</summary>
    DoNotContact,
}

/// <summary>What was told or handed to the person.</summary>
public enum Information
{
    /// <summary>How her data are used, and her rights (GDPR, art. 13 and 14).</summary>
    DataProtection,

    /// <summary>The day on which her request is heard.</summary>
    SessionDate,

    /// <summary>The pieces that are asked for.</summary>
    MissingPieces,

    /// <summary>The end of her rights, and how they are renewed.</summary>
    EndOfRights,

    /// <summary>Where her residence document stands.</summary>
    ResidenceDocument,

    /// <summary>How a decision can be contested.</summary>
    Remedies,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How the person may be reached.</summary>
/// <param name="Wish">Her wish, as it was recorded last.</param>
/// <param name="Since">Day on which she said so.</param>
public sealed record PersonContact(ContactWish Wish, DateOnly Since)
{
    /// <summary>Sealed text with the safe address; null unless there is one.</summary>
    public TextId? Address { get; init; }
}

/// <summary>Proof that something was told or handed to the person.</summary>
/// <param name="What">What it was.</param>
/// <param name="On">On which day.</param>
public sealed record Informed(Information What, DateOnly On);
