using System.Text;
using PspWorkflow.Adapters;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>Replays a caseload under the law in force and under the associations' proposal, and prints what differs.</summary>
/// <param name="folder">The data folder when none is named.</param>
/// <param name="console">Where it writes.</param>
internal sealed class CompareRules(string folder, TextWriter console)
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true); // a spreadsheet reads the accents

    public async Task<int> RunAsync(string[] what)
    {
        CompareOptions options = CompareOptions.Read(what, folder);
        Caseload caseload = options.Cases is { } cases ? Caseload.Generated(cases, options.Seed) : Recorded(options.Folder);
        PolicyComparison comparison = PolicyComparison.Of(caseload.Courses, caseload.Until, RuleSets.InForce, RuleSets.PhaseThree);
        await console.WriteLineAsync(string.Join(Environment.NewLine, ComparisonText.Of(caseload, comparison)));
        if (options.Csv is { } csv)
        {
            await WriteAsync(csv, ComparisonCsv.Of(caseload, comparison));
        }

        return 0;
    }

    private static Caseload Recorded(string folder)
    {
        try
        {
            return Caseload.Recorded(folder);
        }
        catch (NewerFileException newer)
        {
            throw new StartRefusedException(newer.Message);
        }
    }

    private async Task WriteAsync(string path, IEnumerable<string> lines)
    {
        try
        {
            await File.WriteAllLinesAsync(path, lines, WithMark);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Le fichier {path} n’a pas pu être écrit : {refused.Message}");
        }

        await console.WriteLineAsync($"{Environment.NewLine}Chiffres et hypothèses écrits dans {path}.");
    }
}
