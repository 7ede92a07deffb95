using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private const string Start = "2026-02-10";

    private static Dictionary<string, Func<Refusal?>> Following() =>
        new()
        {
            [nameof(Refusals.PermitBeforeAuthorisation)] = () => On(Story.Authorised(), s => Aps(s, 200)),
            [nameof(Refusals.PermitEndsBeforeItStarts)] = () => On(Story.Running(Start), s => Aps(s, -1)),
            [nameof(Refusals.PermitTooShort)] = () => On(
                Story.Running(Start),
                s => s.Permit(Known.Day("2026-03-01"), Known.Day("2026-08-30"))),
            [nameof(Refusals.PermitAlreadyRecorded)] = () =>
            {
                Story story = Story.Running(Start);
                return On(story.Do(Aps(story, 200)), s => Aps(s, 200));
            },
            [nameof(Refusals.ReportBeforePath)] = () => On(Story.Authorised(), s => s.Report("early")),
            [nameof(Refusals.ReportDateOutsidePath)] = () =>
                On(Story.Running(Start), s => s.Report("future") with { WrittenOn = s.Today.AddDays(1) }),
            [nameof(Refusals.ReportAlreadyGiven)] = () =>
            {
                Story story = Story.Running(Start);
                return On(story.Do(story.Report("same")), s => s.Report("same"));
            },
            [nameof(Refusals.RenewalBeforePath)] = () => On(Story.Authorised(), s => s.Renewal("none")),
            [nameof(Refusals.RenewalAlreadyRequested)] = () => On(Story.Running(Start).Later(90).RequestsRenewal(), s => s.Renewal("again")),
            [nameof(Refusals.MaximumReached)] = () => On(AtMaximum(), s => s.Renewal("fifth")),
            [nameof(Refusals.RenewalTooEarly)] = () =>
                On(Story.Running(Start).On("2026-06-10").Renewed(Known.Day("2026-07-01")), s => s.Renewal("third")),
            [nameof(Refusals.RenewalWithoutReport)] = () => On(Story.Running(Start).Later(90), s => s.Renewal("none")),
            [nameof(Refusals.ClosingBeforePath)] = () => On(Story.Filed(), s => s.Closing()),
            [nameof(Refusals.ClosingBeforeEnd)] = () => On(Story.Running(Start).On("2026-08-09"), s => s.Closing()),
            [nameof(Refusals.ClosingWhileRenewalPending)] = () =>
                On(Story.Running(Start).On("2026-08-01").RequestsRenewal().On("2026-09-01"), s => s.Closing()),
            [nameof(Refusals.ClosingCauseDoesNotMatch)] = () =>
                On(Story.Running(Start).On("2026-08-10"), s => s.Closing(ClosingCause.Maximum)),
            [nameof(Refusals.ClosingDateOutOfRange)] = () =>
                On(Story.Running(Start).On("2026-08-10"), s => s.Closing(on: s.Today.AddDays(-1))),
        };

    private static Act.RecordPermit Aps(Story s, int days) => s.Permit(s.Today, s.Today.AddDays(days));

    private static Story AtMaximum()
    {
        Story story = Story.Running(Start).On("2026-06-10").Renewed(Known.Day("2026-08-03"));
        story.On("2026-12-10").Renewed(Known.Day("2027-02-01"));
        return story.On("2027-06-10").Renewed(Known.Day("2027-08-09")).On("2027-12-01");
    }
}
