namespace PspWorkflow.Law;

public sealed partial record CaseFacts
{
    /// <summary>The end of the path before its term, or null.</summary>
    public PathEnd? Ended { get; init; }

    /// <summary>The procedure to end the path that was opened last, or null.</summary>
    public EndingProcedure? Ending { get; init; }

    /// <summary>Where that procedure stands on a day; null when there is none.</summary>
    public EndingStatus? EndingOn(DateOnly day) =>
        Ending is { } ending
            ? ending.StatusOn(day, Path.Periods.ElementAtOrDefault(ending.Period - 1)?.End ?? DateOnly.MinValue)
            : null;

    /// <summary>The department that was asked to take the path over, or null.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>Every appeal, in order.</summary>
    public IReadOnlyList<Appeal> Appeals { get; init; } = [];

    /// <summary>The appeal of that kind that has no outcome, or null.</summary>
    internal Appeal? OpenAppeal(AppealKind kind) => Appeals.FirstOrDefault(a => a.Kind == kind && a.Outcome is null);

    /// <summary>The refused request that an appeal is about, or null when it is about something else.</summary>
    public Request? RefusedRequest(Appeal appeal) =>
        appeal.Against is AppealedDecision.Ending
            ? null
            : Requests.LastOrDefault(r => r.Made is { Sense: DecisionSense.Refused } made && made.NotifiedOn == appeal.NotifiedOn);

    /// <summary>Whether what an appeal contests still stands: once it was overtaken, granting the appeal brings nothing about.</summary>
    public bool StillStands(Appeal appeal) => Remedies.Of(this) is { } remedy && Remedies.Is(appeal, remedy);

    /// <summary>First day without AFIS after an early end: the first of the month that follows.</summary>
    public DateOnly AidEndsAfter(DateOnly lastDay) =>
        new DateOnly(lastDay.Year, lastDay.Month, 1).AddMonths(Rules.Ends.AidEndsAfterMonths);
}
