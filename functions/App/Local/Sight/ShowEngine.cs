using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local.Sight;

/// <summary>Shows what the engine of a data folder has in hand, beside the running application or without it; never a payload.</summary>
/// <param name="folder">The data folder.</param>
/// <param name="machine">Machine time.</param>
/// <param name="console">Where it writes.</param>
internal sealed class ShowEngine(string folder, TimeProvider machine, TextWriter console)
{
    private const int Bound = 50;

    private const string Usage = """
        Usage : engine                      l’état du moteur et ses 50 plus anciennes instances
                engine all                  toutes ses instances
                engine <instance>           une instance et son historique
                engine release <instance>   relance ce qui a été mis de côté pour elle (application arrêtée)
        """;

    public async Task<int> RunAsync(string[] what)
    {
        try
        {
            await console.WriteLineAsync(string.Join(Environment.NewLine, Lines(what)));
            return 0;
        }
        catch (NoDurableFileException)
        {
            throw new StartRefusedException($"Le moteur n’a encore rien enregistré dans le dossier {folder} : démarrez l’application, ou nommez un autre dossier (PSP_DATA).");
        }
        catch (DataFolderInUseException)
        {
            throw new StartRefusedException($"L’application tourne sur le dossier {folder} : arrêtez-la, relancez cette commande, puis redémarrez-la.");
        }
    }

    private IEnumerable<string> Lines(string[] what) => what switch
    {
        [] => EngineText.Of(folder, EngineReport.Read(folder, machine, Bound)),
        ["all"] => EngineText.Of(folder, EngineReport.Read(folder, machine)),
        ["release", string id] => Release(id),
        [string id] when !id.StartsWith('-') && id != "release" => Instance(id),
        _ => throw new StartRefusedException(Usage),
    };

    private IEnumerable<string> Instance(string id) => EngineReport.ReadInstance(folder, id) is { } found
        ? InstanceText.Of(found)
        : throw new StartRefusedException($"Aucune instance « {id} » dans le dossier {folder}.");

    private List<string> Release(string id) => EngineReport.Release(folder, id) is { Count: > 0 } released
        ? [.. released.Select(work => $"Relancé au prochain démarrage : {TroubleText.KindOf(work)} {work.Name} de {work.Instance}.")]
        : throw new StartRefusedException($"Rien n’est mis de côté pour « {id} ».");
}
