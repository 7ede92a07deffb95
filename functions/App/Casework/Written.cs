using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>An act that was written, or the reason why it could not be: a fact of another stream forbids it.</summary>
internal readonly record struct Written
{
    private Written(Act? act, Refusal? refusal) => (Act, Refusal) = (act, refusal);

    /// <summary>The act, or null.</summary>
    public Act? Act { get; }

    /// <summary>Why there is none, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>It could be written.</summary>
    public static implicit operator Written(Act act) => new(act, null);

    /// <summary>It could not.</summary>
    public static implicit operator Written(Refusal refusal) => new(null, refusal);
}
