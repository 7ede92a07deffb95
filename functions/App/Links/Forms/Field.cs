namespace PspWorkflow.App.Links.Forms;

/// <summary>One question of a form, in French.</summary>
/// <param name="Name">Its name in the form; neutral.</param>
/// <param name="Label">The question.</param>
public abstract record Field(string Name, string Label)
{
    /// <summary>What helps to answer, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>Id of the element that the question names.</summary>
    public string Id => $"f-{Name}";

    /// <summary>One answer of several, or some of several.</summary>
    public sealed record Choice(string Name, string Label, IReadOnlyList<Option> Options, bool Many = false) : Field(Name, Label);

    /// <summary>A text of several lines.</summary>
    public sealed record Words(string Name, string Label) : Field(Name, Label);

    /// <summary>A text of one line.</summary>
    public sealed record Line(string Name, string Label) : Field(Name, Label);

    /// <summary>A day.</summary>
    public sealed record Date(string Name, string Label) : Field(Name, Label);

    /// <summary>A whole number from 0.</summary>
    public sealed record Count(string Name, string Label) : Field(Name, Label);
}

/// <summary>One possible answer.</summary>
/// <param name="Value">As the form sends it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Hint">What it rests on, or null.</param>
public sealed record Option(string Value, string Label, string? Hint = null);
