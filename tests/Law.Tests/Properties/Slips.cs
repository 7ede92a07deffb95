namespace PspWorkflow.Law.Tests.Properties;

/// <summary>A rectification is a dated act of the authority on a decision that was signed and notified, and never counts against the person.</summary>
internal static class Slips
{
    public static string? WhyNotLawful(Reading read, Event.DecisionRectified r) =>
        read.Rectified(r) switch
        {
            not { SignedOn: not null, NotifiedOn: not null } => "nothing was signed and notified",
            { Decision: { } d } when r.On < d.Day || r.On > r.Day => "rectified before the decision, or in the future",
            _ when r.Data.SignedOn is not { } on || on > r.Day => "its decision is dated in the future",
            _ when r.Decider.Delegation?.CoversDay(r.On) is not true => "rectified without a delegation in force",
            { } request when Moves(request, r) && request.IsAnswered => "an appeal was granted against it",
            { } request when Moves(request, r) && read.Requests.Skip(r.Number).Any(later => later.SignedOn is not null) => "a later decision rests on it",
            _ => Rights.WhyNotCompetent(r.Decider, r.By, r.Day),
        };

    /// <summary>A refusal that was an authorisation opens the next period; another date of signature moves the one that its own decision opened.</summary>
    public static string? WhyNotOpened(Reading read, Event.PeriodOpened p, Event.DecisionRectified r) =>
        read.Rectified(r) switch
        {
            not { Decision.Sense: DecisionSense.Authorised } => "nobody authorised it",
            { Slip.Sense: DecisionSense.Refused } => p.Number == read.Periods.Count + 1 ? null : "it takes the place of another period",
            { Slip: var slip } when slip.SignedOn == r.Data.SignedOn => "the rectification moves nothing",
            { Opened: var opened } => p.Number == opened && opened == read.Periods.Count ? null : "it moves the period of another decision",
        };

    public static string? WhyNotHarmless(Reading read, Event.DecisionRectified r) =>
        (read.Rectified(r), r.Data) switch
        {
            (null, _) => null,
            (_, { NotifiedOn: var on }) when on is null || on < r.Data.SignedOn || on > r.Day => "notified before it was signed, or in the future",
            ({ Decision.Sense: DecisionSense.Authorised }, { Sense: not DecisionSense.Authorised }) => "an authorisation becomes a refusal",
            ({ Decision.Sense: DecisionSense.Refused } request, { Sense: not DecisionSense.Authorised }) when r.Data.NotifiedOn < request.NotifiedOn =>
                "her time to appeal is cut short",
            ({ Decision.Sense: DecisionSense.Refused, StatesRemedies: false }, { Sense: not DecisionSense.Authorised, StatesRemedies: not false }) =>
                "her time to appeal begins to run",
            _ => null,
        };

    private static bool Moves(RequestRead request, Event.DecisionRectified r) =>
        r.Data.Sense != request.Decision?.Sense || (r.Data.Sense is DecisionSense.Authorised && r.Data.SignedOn != request.SignedOn);
}
