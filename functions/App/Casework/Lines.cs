using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>A case as the lists show it.</summary>
internal static class Lines
{
    public static CaseLine Of(CaseId id, CaseAt now) =>
        new(id, now.Facts.Association, now.State.Stage.ToString(), now.Version, now.State.NextDue) { Department = now.Facts.Department };
}
