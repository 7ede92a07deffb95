using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Tracks() =>
        new()
        {
            [nameof(Refusals.TrackDateOutOfRange)] = () => On(Story.Running(Start), s => s.PermitRequest(s.Today.AddDays(1))),
            [nameof(Refusals.PermitAlreadyRequested)] = () => On(Told(s => s.PermitRequest()), s => s.PermitRequest()),
            [nameof(Refusals.PermitNotRequested)] = () => On(Story.Running(Start), s => s.PermitRefusal()),
            [nameof(Refusals.PermitNotHeld)] = () => On(Story.Running(Start), s => s.PermitWithdrawal()),
            [nameof(Refusals.EndedWithoutHearing)] = () => On(Told(s => Aps(s, 200)), s => s.PermitWithdrawal() with { HeardOn = null }),
            [nameof(Refusals.AidOutsidePeriod)] = () => On(Story.Running(Start).On("2026-08-10"), s => s.AidRequest()),
            [nameof(Refusals.AidAlreadyRequested)] = () => On(Told(s => s.AidRequest()), s => s.AidRequest()),
            [nameof(Refusals.AidNotRequested)] = () => On(Story.Running(Start), s => s.AidGrant()),
            [nameof(Refusals.AidWaitsForDocument)] = () => On(Told(s => s.AidRequest()), s => s.AidGrant()),
            [nameof(Refusals.AidRefusedWithoutGrounds)] = () => On(Told(s => s.AidRequest()), s => s.AidRefusal() with { Grounds = [] }),
            [nameof(Refusals.AidNotOpen)] = () => On(Told(s => s.AidRequest()), s => s.AidEnd()),
        };

    private static Story Told(Func<Story, Act> act)
    {
        Story story = Story.Running(Start);
        return story.Do(act(story));
    }
}
