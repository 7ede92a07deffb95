using System.Globalization;

namespace PspWorkflow.App.Local.Compare;

/// <summary>What the command <c>compare</c> is asked for.</summary>
/// <param name="Cases">How many cases are generated; null compares on a register.</param>
/// <param name="Seed">Decides a generated caseload.</param>
/// <param name="Csv">Where the figures are also written, or null.</param>
/// <param name="Folder">The data folder whose register is read.</param>
internal sealed record CompareOptions(int? Cases, int Seed, string? Csv, string Folder)
{
    private const int MostCases = 1_000_000;

    private const int UsualSeed = 7;

    private const string Usage = """
        Usage : compare [--data <dossier>] [--csv <fichier>]            les dossiers du registre, lu sans rien y écrire
                compare --cases <nombre> [--seed <graine>] [--csv <fichier>]   des dossiers engendrés, d’un à un million
        """;

    /// <summary>Reads the command line; refuses what it does not know with the usage.</summary>
    /// <param name="what">What follows the command.</param>
    /// <param name="folder">The folder when none is named.</param>
    public static CompareOptions Read(string[] what, string folder)
    {
        Dictionary<string, string> given = Pairs(what);
        bool generated = given.ContainsKey("--cases");
        int? cases = generated ? Number(given["--cases"], 1, MostCases) : null;
        int seed = given.TryGetValue("--seed", out string? text) ? Number(text, 0, int.MaxValue) : UsualSeed;
        return given.ContainsKey(generated ? "--data" : "--seed")
            ? throw new StartRefusedException(Usage)
            : new CompareOptions(cases, seed, given.GetValueOrDefault("--csv"), Path.GetFullPath(given.GetValueOrDefault("--data", folder)));
    }

    private static Dictionary<string, string> Pairs(string[] what)
    {
        Dictionary<string, string> given = [];
        foreach (string[] pair in what.Chunk(2))
        {
            if (pair is not [("--cases" or "--seed" or "--csv" or "--data") and string name, { Length: > 0 } value] || value.StartsWith("--", StringComparison.Ordinal) || !given.TryAdd(name, value))
            {
                throw new StartRefusedException(Usage);
            }
        }

        return given;
    }

    private static int Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new StartRefusedException(Usage);
}
