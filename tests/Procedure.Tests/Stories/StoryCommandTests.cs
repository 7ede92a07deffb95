using PspWorkflow.App.Local;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>The command <c>story</c>: one whole parcours on the console.</summary>
public sealed class StoryCommandTests
{
    [Fact]
    public async Task It_tells_each_act_alert_and_mail_with_its_date()
    {
        // Given
        using StringWriter console = new();

        // When
        int exit = await Story.TellAsync(console);

        // Then
        string[] lines = console.ToString().Split('\n');
        Assert.Equal(0, exit);
        Assert.Contains("10/02/2026  Le secrétaire général décide pour le préfet : autorisé.", lines);
        Assert.Contains("14/06/2026    ⏰ alerte : le renouvellement est à demander", lines);
        Assert.Contains("14/06/2026      ✉ échéance à préparer  →  referente-passerelle", lines);
        Assert.Equal((32, 122), (lines.Count(line => line.Contains('⏰', StringComparison.Ordinal)), lines.Count(line => line.Contains('✉', StringComparison.Ordinal))));
        Assert.Contains("Vingt-quatre mois : 41 actes, 32 alertes, 122 courriels.", lines);
        Assert.Equal(lines[2..^3].OrderBy(DayOf, StringComparer.Ordinal), lines[2..^3]);
    }

    private static string DayOf(string line) => $"{line[6..10]}{line[3..5]}{line[..2]}";
}
