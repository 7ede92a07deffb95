using PspWorkflow.Law;

namespace PspWorkflow.Adapters;

/// <summary>Where a sealed file stands, and what it is: a file brought from another place does not open.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="Case">Under whose key it is sealed.</param>
/// <param name="About">What it is; authenticated with it.</param>
internal sealed record SealedPlace(string Path, CaseId Case, string About);
