using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

/// <summary>One situation for every refusal; the key is the field in <see cref="Refusals"/>.</summary>
internal static partial class RefusalCases
{
    public static IReadOnlyDictionary<string, Func<Refusal?>> All { get; } =
        new[] { General(), Application(), Commission(), Decision(), Following(), OtherStreams(), Members(), Sessions(), Opinions(), Minutes(), Grounds(), Pieces(), RuleChanges(), Tracks(), Ends(), Accompaniment(), Rectifying(), Retracting(), CopiesOfDocuments(), Extensions() }
            .SelectMany(d => d)
            .ToDictionary(d => d.Key, d => d.Value);

    private static Dictionary<string, Func<Refusal?>> General() =>
        new()
        {
            [nameof(Refusals.ClockDecidesNothing)] = () => On(Story.Advised(), s => s.Authorisation() with { By = ActorId.Clock }),
            [nameof(Refusals.ClockOnly)] = () => On(Story.Filed().Later(60), s => s.Alarm() with { By = Known.Secretary }),
            [nameof(Refusals.NothingDue)] = () => On(Story.Filed(), s => s.Alarm()),
            [nameof(Refusals.NotSubmitted)] = () => On(Story.Begin(), s => s.Completeness()),
            [nameof(Refusals.CaseClosed)] = () => On(Story.Running("2026-02-10").Closed(), s => s.Renewal("late")),
            [nameof(Refusals.DateOutOfRange)] = () =>
                On(Story.Complete(), s => s.Agenda(s.Today.AddDays(10)) with { SessionOn = DateOnly.MaxValue }),
        };

    private static Refusal? On(Story story, Func<Story, Act> act) => story.Try(act(story));
}
