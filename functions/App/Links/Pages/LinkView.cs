using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Links.Steps;

namespace PspWorkflow.App.Links.Pages;

/// <summary>What a page of a link asks of its reader.</summary>
public enum Asks
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>To ask for a code.</summary>
    ForCode,

    /// <summary>To type the code.</summary>
    TheCode,

    /// <summary>To do the step.</summary>
    TheAct,

    /// <summary>To ask for a fresh link.</summary>
    ForLink,
}

/// <summary>What a page of a link shows. Without a grant: a case number and a sentence, nothing else.</summary>
/// <param name="Title">Neutral.</param>
/// <param name="Path">Where the link is, or empty.</param>
/// <param name="Asks">What comes next.</param>
public sealed record LinkView(string Title, string Path, Asks Asks)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What happened, or null.</summary>
    public string? Message { get; init; }

    /// <summary>Whether it is something that went wrong.</summary>
    public bool IsError { get; init; }

    /// <summary>What its author must know.</summary>
    public IReadOnlyList<SheetLine> Sheet { get; init; } = [];

    /// <summary>What is asked.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>What was written so far.</summary>
    public Said Said { get; init; } = Said.Nothing;

    /// <summary>Texts that could not be filed, to be copied.</summary>
    public IReadOnlyList<string> Unfiled { get; init; } = [];

    /// <summary>Label of the button.</summary>
    public string Verb { get; init; } = "";

    /// <summary>Proves that the form is ours.</summary>
    public string Token { get; init; } = "";

    /// <summary>Version of the case that is shown.</summary>
    public long Version { get; init; }
}
