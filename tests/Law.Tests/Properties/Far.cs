using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>At the end of a walk: every act, on near, far and absurd days, is answered, and every answer can be followed and shown.</summary>
internal static class Far
{
    private static readonly int[] Shifts = [-800, -31, -1, 0, 1, 29, 366];

    /// <returns>Null; a fault is thrown.</returns>
    public static string? Throws(Story story)
    {
        foreach (Act act in Shifts.SelectMany(shift => Crowd.Acts(story, shift)).Concat([.. Attempts.Decisions(story), .. Attempts.Rights(story), .. Attempts.Endings(story), .. Attempts.Slips(story)]).SelectMany(Sometime))
        {
            if (story.Case.Decide(act) is Outcome<Event>.Accepted accepted)
            {
                PspCase next = accepted.Events.Aggregate(story.Case, (state, e) => state.Evolve(e));
                _ = Shown.Of(next, act.Day);
            }
        }

        return null;
    }

    private static IEnumerable<Act> Sometime(Act act) => [act, act with { At = DateTimeOffset.MinValue }, act with { At = DateTimeOffset.MaxValue }];
}
