namespace PspWorkflow.Law.Tests.Properties;

/// <summary>No decision of the prefect before both opinions; a decision on an appeal rests on those given, a judgment needs none.</summary>
internal static class Opinions
{
    public static string? WhyNot(Reading read, Event e) =>
        e switch
        {
            Event.DecisionTaken => Missing(read.Requests[^1]),
            Event.DecisionSigned s => Missing(read.Requests.LastOrDefault()) ?? WhyNotDated(read.Requests[^1], s.SignedOn),
            Event.DecisionRectified r => Missing(read.Rectified(r)) ?? WhyNotDated(read.Rectified(r)!, r.Data.SignedOn ?? DateOnly.MinValue),
            Event.AppealGranted g when read.OpenAppeals.Find(a => a.Kind == g.Kind) is { Against: not AppealedDecision.Ending } appeal =>
                Missing(read.Appealed(appeal)),
            Event.EndingDecided { Sense: EndingSense.Ended } when read.Rules.Ends.EndingNeedsOpinions && read.EndingOpinions.Count < 2 =>
                "an opinion on the end is missing",
            _ => null,
        };

    private static string? Missing(RequestRead? request) =>
        request is null ? "there is no request"
        : request.CommissionOn is null ? "the commission has given no opinion"
        : request.AssociationOn is null ? "the association has given no opinion"
        : null;

    private static string? WhyNotDated(RequestRead request, DateOnly on) =>
        on < request.CommissionOn || on < request.AssociationOn ? "signed before an opinion" : null;
}
