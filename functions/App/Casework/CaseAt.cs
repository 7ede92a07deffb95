using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>A case as its stream tells it.</summary>
/// <param name="State">What the law knows of it.</param>
/// <param name="Version">The number of its events; 0 when there is no such case.</param>
internal sealed record CaseAt(PspCase State, long Version)
{
    /// <summary>Whether there is such a case.</summary>
    public bool Exists => Version > 0;

    /// <summary>Its facts; only of a case that exists.</summary>
    public CaseFacts Facts => State.Facts ?? throw new InvalidOperationException("There is no such case.");

    /// <summary>The document of this name, or null.</summary>
    public DepositedDocument? Find(DocumentId document) => State.Facts?.Documents.FirstOrDefault(known => known.Id == document);

    /// <summary>Whether a track has nothing left to follow. The permit and the aid follow a running parcours only.</summary>
    /// <remarks>Source: CASF, art. R121-12-13 and R121-12-13-1.</remarks>
    public bool IsOver(Track track) => track switch
    {
        Track.Psp => State is PspCase.Closed && State.NextDue is null, // an appeal may still call
        Track.Permit => State is not PspCase.Running || !Facts.NeedsPermit,
        _ => State is not PspCase.Running,
    };
}
