namespace PspWorkflow.App.Mail;

/// <summary>The words of one notice before it becomes a mail.</summary>
/// <param name="Subject">Neutral, case number at most.</param>
/// <param name="Lines">Paragraphs; case number, dates and neutral words only.</param>
public sealed record Letter(string Subject, IReadOnlyList<string> Lines)
{
    /// <summary>What can be done at once, each by a link; none for most. A letter that asks for a decision has one.</summary>
    public IReadOnlyList<LetterLink> Links { get; init; } = [];

    /// <summary>Days for the recipient's calendar.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; init; } = [];
}

/// <summary>A link in a letter: it says which step, and proves nothing.</summary>
/// <param name="Label">What a click leads to, in neutral words.</param>
/// <param name="Address">Absolute; its host and path are neutral too.</param>
public sealed record LetterLink(string Label, Uri Address);
