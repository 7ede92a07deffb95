using Microsoft.DurableTask.Client;
using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local.Sight;

/// <summary>The state of the engine as people read it.</summary>
internal static class EngineText
{
    private static readonly string[] Headings =
        ["Instance", "Orchestrateur", "Version", "État", "Âge", "Dernier pas", "Minuteur", "Mess.", "Act."];

    public static IEnumerable<string> Of(string folder, EngineReport report) =>
    [
        $"Dossier         {folder}",
        $"Horloge légale  {Words.Instant(report.LegalNow)} (heure de Paris)",
        $"Instances       {string.Join(", ", Words.Statuses.Select(status => $"{status.Value} : {report.Statuses.GetValueOrDefault(status.Key)}"))}",
        $"Minuteurs       {Timers(report.Timers)}",
        string.Empty,
        .. Live(report),
        string.Empty,
        .. TroubleText.Of(report.Troubles),
    ];

    private static string Timers(TimerCounts timers) =>
        $"dans l’heure : {timers.WithinHour}, d’ici un jour : {timers.WithinDay}, d’ici trois jours : {timers.WithinThreeDays}, en tout : {timers.InAll}";

    private static IEnumerable<string> Live(EngineReport report)
    {
        int live = report.Statuses.GetValueOrDefault(OrchestrationRuntimeStatus.Running) + report.Statuses.GetValueOrDefault(OrchestrationRuntimeStatus.Pending);
        if (live == 0)
        {
            return ["Aucune instance vivante."];
        }

        string bound = report.Live.Count < live ? $" ({report.Live.Count} sur {live} ; « engine all » les montre toutes)" : "";
        return
        [
            $"Instances vivantes, la plus ancienne d’abord{bound}.",
            "Âge depuis le début ; dernier pas : il y a combien de temps ; prochain minuteur ; messages et activités en attente.",
            .. Columns.Align([Headings, .. report.Live.Select(instance => Row(instance, report.LegalNow))]),
        ];
    }

    private static string[] Row(InstanceSight instance, DateTimeOffset now) =>
    [
        instance.Id,
        instance.Name,
        Words.OrNone(instance.Version),
        Words.Of(instance.Status),
        Words.Age(now - instance.Created),
        Words.Age(now - instance.Updated),
        Words.Instant(instance.NextDue),
        Words.Number(instance.Messages),
        Words.Number(instance.Activities),
    ];
}
