using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static readonly Rectification OtherMeans = new(Means: NotificationMeans.Electronic);

    private static Dictionary<string, Func<Refusal?>> Rectifying() =>
        new()
        {
            [nameof(Refusals.RectificationWorsens)] = () =>
                On(Story.Running(Start).Later(10), s => s.Rectification(new(Sense: DecisionSense.Refused))),
            [nameof(Refusals.NothingToRectify)] = () => On(Crowd.States["signed, not notified"](), s => s.Rectification(OtherMeans)),
            [nameof(Refusals.RectificationWithoutReason)] = () =>
                On(Story.Running(Start), s => s.Rectification(OtherMeans) with { Reason = null }),
            [nameof(Refusals.RectificationDateOutOfRange)] = () => On(Story.Running(Start), s => s.Rectification(OtherMeans, s.Today.AddDays(1))),
            [nameof(Refusals.RectificationChangesNothing)] = () =>
                On(Story.Running(Start), s => s.Rectification(new(Sense: DecisionSense.Authorised, SignedOn: s.Today))),
            [nameof(Refusals.RectificationOvertaken)] = () =>
            {
                Story story = Story.Running(Start).On("2026-06-10").Renewed(Known.Day("2026-08-03")).On("2026-08-20");
                return On(story.Do(story.DemandToLeave(Known.Day("2026-09-20"))), s => s.Rectification(new(SignedOn: Known.Day("2026-08-02"))));
            },
        };
}
