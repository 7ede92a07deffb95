using System.Diagnostics;
using PspWorkflow.Adapters;
using PspWorkflow.App;
using PspWorkflow.App.Local.Compare;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The command <c>compare</c>: one caseload under the law in force and under the proposal.</summary>
/// <param name="house">The application, which goes on running.</param>
public sealed class ComparedRules(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task The_register_is_compared_beside_the_application_and_nothing_of_it_changes()
    {
        // Given
        await new Walk(house.Api).ToAsync(Milestone.Filed);
        await new Walk(house.Api).ToAsync(Milestone.Permitted);
        await house.SettleAsync();
        int before = RegisterSnapshot.Read(house.Folder)!.Cases.Sum(events => events.Count);

        // When
        string text = await CompareAsync(house.Folder);

        // Then
        Assert.Contains("2 dossiers de la démonstration, arrêtés au ", text, StringComparison.Ordinal);
        Assert.Matches(@"\n  Demandes d’engagement +2 +2 +0\n", text);
        Assert.Matches(@"\n  Décisions du préfet +1 +1 +0\n", text);
        Assert.Matches(@"\n  Documents de séjour délivrés +1 +1 +0\n", text);
        Assert.Contains("Repris de chaque dossier", text, StringComparison.Ordinal);
        Assert.Contains("Laissés de côté : 0", text, StringComparison.Ordinal);
        Assert.DoesNotContain("inventé", text[..text.IndexOf("Hypothèses", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, RegisterSnapshot.Read(house.Folder)!.Cases.Sum(events => events.Count));
    }

    [Fact]
    public async Task A_generated_caseload_says_its_seed_its_assumptions_and_what_it_leaves_out()
    {
        string text = await CompareAsync(house.Folder, "--cases", "200", "--seed", "11");

        Assert.Equal(text, await CompareAsync(house.Folder, "--seed", "11", "--cases", "200"));
        Assert.Contains("200 dossiers engendrés (graine 11)", text, StringComparison.Ordinal);
        Assert.Contains("durée d’une période, en mois : 6 → 12", text, StringComparison.Ordinal);
        Assert.Contains("Jours d’interruption évités sous « Phase III »", text, StringComparison.Ordinal);
        Assert.All(Assumptions.Released.Parameters, one => Assert.Contains(one.Label, text, StringComparison.Ordinal));
        Assert.All(ComparisonWords.NotModelled, one => Assert.Contains(one, text, StringComparison.Ordinal));
        Assert.NotEqual(text, await CompareAsync(house.Folder, "--cases", "200", "--seed", "12"));
    }

    [Fact]
    public async Task The_same_figures_stand_in_a_file_for_spreadsheets()
    {
        using TemporaryFolder folder = new();

        string text = await CompareAsync(house.Folder, "--cases", "50", "--csv", folder["chiffres.csv"]);

        string[] lines = await File.ReadAllLinesAsync(folder["chiffres.csv"], Ct);
        Assert.Contains(folder["chiffres.csv"], text, StringComparison.Ordinal);
        Assert.Equal("\"Indicateur\";\"in-force\";\"phase-iii\";\"Écart\"", lines[0]);
        Assert.Contains("\"Demandes d’engagement\";\"50\";\"50\";\"0\"", lines);
        Assert.Contains(lines, line => line.StartsWith("\"AFIS versée (euros)\";", StringComparison.Ordinal));
        Assert.Equal(Assumptions.Released.Parameters.Count + ComparisonWords.Always.Count, lines.Count(line => line.StartsWith("\"Hypothèse\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--cases")]
    [InlineData("--cases", "0")]
    [InlineData("--cases", "mille")]
    [InlineData("--cases", "1000001")]
    [InlineData("--cases", "10", "--cases", "10")]
    [InlineData("--cases", "10", "--data", "ici")]
    [InlineData("--cases", "10", "--seed", "-1")]
    [InlineData("--cases", "10", "--csv", "--seed")]
    [InlineData("--seed", "7")]
    [InlineData("--aide", "oui")]
    public async Task A_wrong_argument_is_refused_with_the_usage(params string[] what)
    {
        StartRefusedException refused = await Assert.ThrowsAsync<StartRefusedException>(() => CompareAsync(house.Folder, what));

        Assert.StartsWith("Usage : compare", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_cases_is_refused_in_one_sentence_and_not_made()
    {
        using TemporaryFolder folder = new();
        string program = Path.Combine(AppContext.BaseDirectory, "PspWorkflow.App.dll");

        FinishedProcess app = await FinishedProcess.OfAsync(new ProcessStartInfo("dotnet", [program, "compare", "--data", folder["rien"]]));

        Assert.Equal(1, app.Exit);
        Assert.Contains("Aucun dossier dans", Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["rien"]));
    }

    [Fact]
    public void Every_parameter_in_which_the_two_differ_has_its_french_words() =>
        Assert.All(
            RuleSets.InForce.Parameters.Where(p => RuleSets.PhaseThree.Parameters.Single(q => q.Name == p.Name).Value != p.Value),
            p => Assert.True(ComparisonWords.Rules.ContainsKey(p.Name), p.Name));

    private static async Task<string> CompareAsync(string folder, params string[] what)
    {
        using StringWriter console = new() { NewLine = "\n" };
        Assert.Equal(0, await new CompareRules(folder, console).RunAsync(what));
        return console.ToString();
    }
}
