using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Minutes() =>
        new()
        {
            [nameof(Refusals.MinutesBeforeSession)] = () => On(Meeting.WithoutQuorum(), m => m.Approval()),
            [nameof(Refusals.MinutesStepDone)] = () =>
            {
                Meeting meeting = Meeting.Held();
                return On(meeting.Do(meeting.Approval()), m => m.Dissent(Board.Doctor));
            },
            [nameof(Refusals.MinutesNotApproved)] = () => On(Meeting.Held(), m => m.Transmission()),
            [nameof(Refusals.MinutesDateOutOfRange)] = () => On(Meeting.Held(), m => m.Approval(m.Today.AddDays(1))),
        };
}
