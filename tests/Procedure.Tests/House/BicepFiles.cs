using System.Diagnostics;
using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The checks of bicep/check, which are JavaScript: grammar and house rules, the scripts, the compiler.</summary>
public sealed partial class BicepFiles
{
    private static readonly bool InCi = Environment.GetEnvironmentVariable("CI") == "true";

    [Theory]
    [InlineData("rules.test.js")]
    [InlineData("deploy.test.js")]
    [InlineData("compile.test.js")]
    public async Task They_pass_their_checks(string checks)
    {
        // Given
        string folder = Repository.PathOf("bicep/check");
        Assert.SkipUnless(InCi || IsOnPath("node"), "Node is not on this machine: the Bicep files are not checked.");
        bool hasGrammar = checks != "rules.test.js" || Directory.Exists(Path.Combine(folder, "node_modules"));
        Assert.SkipUnless(InCi || hasGrammar, "Run npm ci in bicep/check first: the rules need the grammar.");

        // When
        FinishedProcess run = await FinishedProcess.OfAsync(
            new ProcessStartInfo("node", ["--test", "--test-reporter=tap", checks]) { WorkingDirectory = folder });

        // Then
        Assert.True(run.Exit == 0, run.Output + run.Errors);
        Match skipped = Skipped().Match(run.Output);
        Assert.SkipWhen(skipped.Success, skipped.Groups[1].Value);
        Assert.Matches("^# pass [1-9]", Summary().Match(run.Output).Value);
    }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    [GeneratedRegex("# SKIP (.+)")]
    private static partial Regex Skipped();

    [GeneratedRegex("^# pass .*$", RegexOptions.Multiline)]
    private static partial Regex Summary();
}
