using System.Diagnostics;
using System.Globalization;
using Microsoft.DurableTask.Client;
using PspWorkflow.Law;
using PspWorkflow.LocalRuntime.Engine.Replay;

namespace PspWorkflow.App.Local.Sight;

/// <summary>The engine's notions in French.</summary>
internal static class Words
{
    private const string None = "—";

    /// <summary>The statuses of instances here, in the order in which they are told.</summary>
    public static readonly IReadOnlyList<KeyValuePair<OrchestrationRuntimeStatus, string>> Statuses =
    [
        new(OrchestrationRuntimeStatus.Running, "en cours"),
        new(OrchestrationRuntimeStatus.Pending, "à démarrer"),
        new(OrchestrationRuntimeStatus.Completed, "terminées"),
        new(OrchestrationRuntimeStatus.Failed, "en échec"),
        new(OrchestrationRuntimeStatus.Terminated, "interrompues"),
    ];

    public static string Of(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Completed => "terminée",
        OrchestrationRuntimeStatus.Terminated => "interrompue",
        _ => Statuses.Single(known => known.Key == status).Value,
    };

    public static string Of(HistoryKind kind) => kind switch
    {
        HistoryKind.StepBegan => "début d’un pas",
        HistoryKind.Started => "démarrage",
        HistoryKind.ActivityCalled => "activité demandée",
        HistoryKind.ActivityReturned => "activité terminée",
        HistoryKind.ActivityFailed => "activité en échec",
        HistoryKind.TimerSet => "minuteur posé",
        HistoryKind.TimerFired => "minuteur échu",
        HistoryKind.ChildCalled => "sous-orchestration demandée",
        HistoryKind.ChildReturned => "sous-orchestration terminée",
        HistoryKind.ChildFailed => "sous-orchestration en échec",
        HistoryKind.EventRaised => "événement reçu",
        HistoryKind.Terminated => "interruption demandée",
        _ => throw new UnreachableException($"Unknown event of a history: {kind}."),
    };

    /// <summary>A legal instant to the minute, or a dash.</summary>
    public static string Instant(DateTimeOffset? instant) => instant is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{LegalCalendar.DayOf(at):dd/MM/yyyy} {LegalCalendar.HourOf(at):HH:mm}")
        : None;

    /// <summary>A time that has passed, in its two largest units.</summary>
    public static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "< 1 min",
        { TotalHours: < 1 } => $"{age.Minutes} min",
        { TotalDays: < 1 } => $"{age.Hours} h {age.Minutes:00}",
        { TotalDays: < 100 } => $"{age.Days} j {age.Hours} h",
        _ => $"{age.Days} j",
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text, or a dash for none.</summary>
    public static string OrNone(string? text) => string.IsNullOrEmpty(text) ? None : text;
}
