using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>What one kind of act comes to in one state.</summary>
internal sealed record Cell(string State, string Act, string Outcome)
{
    private static readonly int[] Shifts = [-30, -1, 0, 1, 7, 30];

    /// <summary>The cells of one state, an act each.</summary>
    public static IEnumerable<Cell> Of(string state, Func<Story> begin)
    {
        Story story = begin();
        return Shifts
            .SelectMany(shift => Crowd.Acts(story, shift))
            .Where(act => act is Law.Act.RaiseAlerts == (act.By == ActorId.Clock)) // by who may: the clock raises alerts and nothing else
            .GroupBy(act => act.GetType().Name)
            .Select(variants => new Cell(state, variants.Key, Sum([.. variants.Select(story.Case.Decide)])));
    }

    private static string Sum(IReadOnlyList<Outcome<Event>> outcomes)
    {
        string[] events = [.. outcomes.OfType<Outcome<Event>.Accepted>()
            .Select(accepted => string.Join(" + ", accepted.Events.Select(e => $"`{EventJson.NameOf(e)}`"))).Distinct().Order(StringComparer.Ordinal)];
        string[] codes = [.. outcomes.OfType<Outcome<Event>.Refused>().Select(refused => refused.Refusal.Code).Distinct().Order(StringComparer.Ordinal)];
        return events.Length > 0 ? string.Join(", or ", events) : string.Join(", ", codes);
    }
}
