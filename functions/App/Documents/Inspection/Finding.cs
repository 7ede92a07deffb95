using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>What an inspection found: the format, or why the document is not taken.</summary>
internal readonly record struct Finding
{
    private Finding(DocumentFormat? format, Refusal? refusal) => (Format, Refusal) = (format, refusal);

    /// <summary>The format, or null.</summary>
    public DocumentFormat? Format { get; }

    /// <summary>Why not, or null.</summary>
    public Refusal? Refusal { get; }

    public static implicit operator Finding(DocumentFormat format) => new(format, null);

    public static implicit operator Finding(Refusal refusal) => new(null, refusal);
}
