using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Operations;

/// <summary>One orchestration that should live for a case. Its id is neutral and lower case.</summary>
/// <param name="Orchestrator">Persisted name of the orchestrator.</param>
/// <param name="InstanceId">Instance id.</param>
/// <param name="Input">Where it begins when it is not live.</param>
internal sealed record TrackInstance(string Orchestrator, string InstanceId, Progress Input)
{
    /// <summary>Whether its look at the register ends the signals of the case.</summary>
    public bool EndsSignals => Orchestrator == Names.ConductPsp;

    /// <summary>The conductor always (it ends by itself when the case is closed), a track as long as it has something to follow.</summary>
    public static IEnumerable<TrackInstance> Of(CaseId id, CaseAt found)
    {
        if (!found.Exists)
        {
            yield break;
        }

        Progress input = new(id, found.State.Stage);
        yield return new TrackInstance(Names.ConductPsp, $"case-{id}", input);
        if (!found.IsOver(Track.Permit))
        {
            yield return new TrackInstance(Names.FollowPermit, $"permit-{id}", input);
        }

        if (!found.IsOver(Track.Aid))
        {
            yield return new TrackInstance(Names.FollowAid, $"aid-{id}", input);
        }
    }
}
