namespace PspWorkflow.Law;

/// <summary>What the papers say of a decision and of its notification; null where the record is right.</summary>
/// <param name="Sense">Its sense.</param>
/// <param name="SignedOn">Date on the signed copy.</param>
/// <param name="NotifiedOn">Day on which it reached the person.</param>
/// <param name="Means">How it reached her.</param>
/// <param name="StatesRemedies">Whether remedies and time limits were stated.</param>
public sealed record Rectification(
    DecisionSense? Sense = null,
    DateOnly? SignedOn = null,
    DateOnly? NotifiedOn = null,
    NotificationMeans? Means = null,
    bool? StatesRemedies = null)
{
    /// <summary>All that the papers say, as the event keeps it.</summary>
    internal static Rectification All(DecisionLine line) => new(line.Sense, line.SignedOn, line.NotifiedOn, line.Means, line.StatesRemedies);

    /// <summary>The decision as it stands once it is rectified.</summary>
    internal DecisionLine Of(DecisionLine recorded)
    {
        DecisionLine next = recorded with
        {
            Sense = Sense ?? recorded.Sense,
            SignedOn = SignedOn ?? recorded.SignedOn,
            NotifiedOn = NotifiedOn ?? recorded.NotifiedOn,
            Means = Means ?? recorded.Means,
            StatesRemedies = StatesRemedies ?? recorded.StatesRemedies,
        };
        return next.Sense == recorded.Sense ? next : next with { Grounds = [], Facts = null, Override = null };
    }
}
