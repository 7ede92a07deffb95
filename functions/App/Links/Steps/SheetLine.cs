namespace PspWorkflow.App.Links.Steps;

/// <summary>One line of what is shown.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">In French, as people read it.</param>
public sealed record SheetLine(string Label, string Value);
