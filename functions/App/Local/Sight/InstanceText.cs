using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local.Sight;

/// <summary>One instance and its history as people read them.</summary>
internal static class InstanceText
{
    private static readonly string[] Headings = ["N°", "Instant", "Événement", "Nom", "Échéance"];

    public static IEnumerable<string> Of(InstanceHistory found)
    {
        InstanceSight instance = found.Instance;
        return
        [
            $"Instance           {instance.Id}",
            $"Orchestrateur      {instance.Name}, version {Words.OrNone(instance.Version)}",
            $"État               {Words.Of(instance.Status)}",
            $"Début              {Words.Instant(instance.Created)}",
            $"Dernier pas        {Words.Instant(instance.Updated)}",
            $"Prochain minuteur  {Words.Instant(instance.NextDue)}",
            $"En attente         messages : {instance.Messages}, activités : {instance.Activities}",
            string.Empty,
            "Historique depuis sa dernière relance à neuf, en heure de Paris (jamais les données) :",
            .. Columns.Align([Headings, .. found.Events.Select(Row)]),
            string.Empty,
            .. TroubleText.Of(found.Troubles),
        ];
    }

    private static string[] Row(HistorySight told, int position) =>
        [Words.Number(position + 1), Words.Instant(told.At), Words.Of(told.Kind), Words.OrNone(told.Name), told.Due is { } due ? Words.Instant(due) : string.Empty];
}
