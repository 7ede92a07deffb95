using PspWorkflow.App.Local.Play;

namespace PspWorkflow.App.Local;

/// <summary>What the demonstration says when it is ready.</summary>
internal static class Welcome
{
    public static async Task SayAsync(TextWriter console, string address)
    {
        await console.WriteLineAsync($"""

            La démonstration est prête (département {Cast.Department}, personnes et associations inventées).

              Par où aller    {address}/
              Dossiers        curl -H 'Authorization: Bearer demo-secretariat' {address}/api/cases
              Courriels       {address}/local/mail
              Horloge         {address}/local/clock
              Interface       {address}/api/openapi.json

            Clés : {string.Join(", ", Cast.All.Select(one => one.Key))}
            Arrêter : Ctrl+C. Recommencer à neuf : supprimer le dossier de données.

            """);
    }
}
