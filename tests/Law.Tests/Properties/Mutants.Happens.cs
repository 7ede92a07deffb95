using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>What acts ask for, guards or not; null when an act asks for something else.</summary>
internal static partial class Mutants
{
    private static Event[]? Opened(Story story, Act act) =>
        act is not Act.Sign s ? null
        : new Event.DecisionSigned(s.By, s.At, s.SignedOn) is var signed && story.Case.Facts!.Current.Made?.Sense is DecisionSense.Refused ? [signed]
        : [signed, Period(story, signed, s.SignedOn)];

    private static Event[]? Taken(Story story, Act act) =>
        act switch
        {
            _ when story.Case.Facts is null => null,
            Act.Authorise a => [new Event.DecisionTaken(a.By, a.At, DecisionSense.Authorised, a.Decider, [], null)],
            Act.Refuse r => [new Event.DecisionTaken(r.By, r.At, DecisionSense.Refused, r.Decider, r.Grounds, r.Facts)],
            _ => null,
        };

    private static Event[]? EndTaken(Story story, Act act) =>
        act is Act.DecideEnding d ? [new Event.EndingDecided(d.By, d.At, d.Sense, d.Decider, d.Grounds, d.Facts)] : null;

    private static Event[]? EndNotified(Story story, Act act) =>
        act is Act.NotifyEnding n ? [new Event.EndingNotified(n.By, n.At, n.NotifiedOn, n.Means, n.StatesRemedies)] : null;

    private static Event[]? Notified(Story story, Act act) =>
        act is Act.Notify n ? [new Event.DecisionNotified(n.By, n.At, n.NotifiedOn, n.Means, n.StatesRemedies)] : null;

    private static Event[]? Judged(Story story, Act act) => act is Act.RecordJudgment j ? [new Event.JudgmentRecorded(j.By, j.At, j.ReadOn)] : null;

    private static Event[]? Received(Story story, Act act) =>
        act is Act.AcceptTransfer { Approval: { } approval } t ? [new Event.TransferAccepted(t.By, t.At, t.Department, t.Association, approval, t.On)] : null;

    private static Event[]? HandedOver(Story story, Act act) =>
        act is Act.AcceptHandOver { Approval: { } approval } h
            ? [new Event.HandOverAccepted(h.By, h.At, story.Case.Facts!.Association, h.Association, approval, h.On)]
            : null;

    // Of the last decision that was signed, notified or not; its period opens, or moves.
    private static Event[]? Rectified(Story story, Act act)
    {
        if (act is not Act.Rectify r || story.Case.Facts!.Requests.Index().LastOrDefault(q => q.Item.Made?.SignedOn is not null) is not { Item.Made: { } was } last)
        {
            return null;
        }

        Rectification data = new(
            r.Data.Sense ?? was.Sense, r.Data.SignedOn ?? was.SignedOn, r.Data.NotifiedOn ?? was.NotifiedOn, r.Data.Means ?? was.Means, r.Data.StatesRemedies ?? was.StatesRemedies);
        Event.DecisionRectified rectified = new(r.By, r.At, r.Decider, last.Index + 1, data, r.On, r.Reason ?? default);
        return data.Sense is DecisionSense.Refused || (data.Sense == was.Sense && data.SignedOn == was.SignedOn)
            ? [rectified]
            : [rectified, Period(story, rectified, data.SignedOn!.Value, moved: data.Sense == was.Sense)];
    }

    private static Event[]? Retracted(Story story, Act act) =>
        act is Act.Retract r && story.Case.Facts is not null ? [new Event.RecordRetracted(r.By, r.At, r.Record, r.Reason ?? default)] : null;

    private static Event[]? Aided(Story story, Act act) =>
        act is Act.OpenAid a ? [new Event.AidOpened(a.By, a.At, a.DecidedOn, a.DecidedOn, a.DecidedOn.AddDays(30))] : null;

    private static Event[]? AidDenied(Story story, Act act) =>
        act is Act.RefuseAid a ? [new Event.AidRefused(a.By, a.At, a.DecidedOn, a.Grounds, a.Facts)] : null;

    private static Event[]? Renewed(Story story, Act act) => act is Act.RequestRenewal r ? [new Event.RenewalRequested(r.By, r.At, r.Report)] : null;

    private static Event[]? Extended(Story story, Act act) =>
        act is Act.ExtendByLaw x && string.IsNullOrWhiteSpace(x.Text) && story.Case.Facts?.Path.Last is { } last
            ? [new Event.PeriodExtended(x.By, x.At, last.Number, x.Text, x.Months, x.From, x.Until, last.End.AddMonths(x.Months))]
            : null;
}
