namespace PspWorkflow.App.Mail;

/// <summary>The words of one notice before it becomes a mail.</summary>
/// <param name="Subject">Neutral, case number at most.</param>
/// <param name="Lines">Paragraphs; case number, dates and neutral words only.</param>
internal sealed record Letter(string Subject, IReadOnlyList<string> Lines);
