using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>README says what is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void Its_test_command_is_the_one_that_CI_runs()
    {
        string command = Assert.Single(Readme.Split('\n'), line => line.StartsWith("dotnet test", StringComparison.Ordinal));
        Assert.Contains(command, Repository.Read(".ci/run"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_run_commands_name_projects_and_words_that_exist()
    {
        string known = Repository.Read("functions/App/House.local.cs") + Repository.Read("functions/App/Local/Start.cs");
        Match[] commands = RunCommands().Matches(Readme).ToArray();
        Assert.Equal(["--demo", "account", "compare", "engine", "story", "verify"], commands.Select(command => command.Groups["word"].Value).Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal));
        Assert.All(commands, command =>
        {
            Assert.True(Directory.Exists(Repository.PathOf(command.Groups["project"].Value)), command.Value);
            Assert.True(!command.Groups["word"].Success || known.Contains($"\"{command.Groups["word"]}\"", StringComparison.Ordinal), command.Value);
        });
    }

    [Fact]
    public void Its_links_and_folders_exist()
    {
        string[] places = [.. Links().Matches(Readme).Concat(Folders().Matches(Readme)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(Path.Exists(Repository.PathOf(place)), place));
    }

    [Fact]
    public void The_procedure_is_a_table_of_five_stages_in_the_order_of_their_folders() =>
        Assert.Equal(["Application", "Commission", "Decision", "Permit", "Renewal"], Stages().Matches(Readme).Select(row => row.Groups[1].Value));

    [GeneratedRegex(@"\]\(([^):]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"`((?:functions|infra|tests|bicep)/[\w/]*)`")]
    private static partial Regex Folders();

    [GeneratedRegex(@"^\| .*? \| `functions/App/(\w+)`.*\|$", RegexOptions.Multiline)]
    private static partial Regex Stages();

    [GeneratedRegex(@"dotnet run (?:-c Release )?--project (?<project>[\w/]+)(?: -- (?<word>[\w-]+))?")]
    private static partial Regex RunCommands();
}
