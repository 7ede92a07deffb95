using PspWorkflow.App.Access;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>Who may no longer see the case is told, as anybody else, that there is no such case: need to know goes before repetition.</summary>
internal sealed record AcceptedStaysAccepted() : Invariant("What was accepted once is accepted whenever it is sent again by who may still see the case.")
{
    private const int NotThere = 404;

    public override IEnumerable<string> Broken(Evidence evidence) => evidence.TakenBack
        .Where(answer => answer.Status != NotThere || !MayHaveLostSight(answer.Call, evidence))
        .Select(answer => $"'{answer.Call.Name}' ({answer.Call.Key}) on {answer.Call.Stream} was answered [{string.Join(", ", answer.Call.Answers)}].");

    /// <summary>Whether, since the act, the case was for some time none of the caller's business.</summary>
    private static bool MayHaveLostSight(Call call, Evidence evidence)
    {
        if (evidence.Cases.FirstOrDefault(known => StreamId.Of(known.Id) == call.Stream) is not { } found)
        {
            return false;
        }

        int written = found.Events.ToList().FindIndex(happened => evidence.Journal.CallsOf(found.Id, happened).Contains(call));
        return written >= 0 && Enumerable.Range(written + 1, found.Events.Count - written)
            .Select(count => PspCase.Replay(found.Events.Take(count)))
            .Any(state => !call.By.MayTouch(state.Facts!));
    }
}
