using System.Diagnostics;
using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>README's quick start, run as it is written against the built application.</summary>
public sealed partial class QuickStartTests
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    [Fact]
    public void It_begins_with_the_base_address() =>
        Assert.Equal("PSP=${PSP:-http://localhost:7071}", Block().Split('\n')[0]);

    [Fact]
    public async Task It_leads_from_the_application_to_the_alert_in_the_mailbox()
    {
        // Given
        SkipWithout("bash");
        SkipWithout("curl");
        using StoryFolder folder = new(played: false);
        await using AppProcess app = await AppProcess.StartAsync(folder.Path, Today);

        // When
        FinishedProcess run = await RunAsync(Block(), app.Address);

        // Then
        Assert.True(run.Exit == 0, run.Output + run.Errors);
        Assert.Matches(@"2026-04-12  Dossier 45-\w{10} : échéance à préparer", run.Output); // the last day is 11 July
    }

    [Fact]
    public void It_uses_nothing_but_bash_and_curl()
    {
        string[] tools = ["jq", "sed", "awk", "grep", "python", "date", "perl", "node", "tr", "cut"];
        Assert.DoesNotContain(tools, tool => Regex.IsMatch(Block(), $@"(^|[|;(&]|\$\()\s*{tool}\s", RegexOptions.Multiline));
    }

    private static string Block() => QuickStart().Match(Repository.Read("README.md")).Groups[1].Value;

    private static Task<FinishedProcess> RunAsync(string script, Uri address) => FinishedProcess.OfAsync(
        new ProcessStartInfo("bash", ["-s"]) { Environment = { ["PSP"] = address.ToString().TrimEnd('/') } },
        script);

    /// <summary>A machine without the tool skips and says so; CI has it, or fails.</summary>
    private static void SkipWithout(string tool)
    {
        bool there = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));
        Assert.SkipUnless(there || Environment.GetEnvironmentVariable("CI") == "true", $"{tool} is not on this machine: the quick start cannot be run.");
    }

    [GeneratedRegex(@"<!-- quickstart -->\r?\n```bash\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex QuickStart();
}
