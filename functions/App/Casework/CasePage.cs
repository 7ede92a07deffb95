using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>A case as the API shows it: ids, dates and coded values.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Version">Its version, for If-Match.</param>
/// <param name="Today">The legal day on which it is shown.</param>
/// <param name="Summary">Where it stands on that day.</param>
/// <param name="AssociationApproved">Whether the association that accompanies the person is approved that day; a case is never dropped because it is not.</param>
internal sealed record CasePage(CaseId Case, long Version, DateOnly Today, CaseSummary Summary, bool AssociationApproved);
