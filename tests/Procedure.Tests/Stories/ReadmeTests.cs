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
    public void Its_links_and_folders_exist()
    {
        string[] places = [.. Links().Matches(Readme).Concat(Folders().Matches(Readme)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(Path.Exists(Repository.PathOf(place)), place));
    }

    [Fact]
    public void The_procedure_is_a_table_of_five_lines() =>
        Assert.Equal(5, Readme.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains("`functions/App/", StringComparison.Ordinal)));

    [GeneratedRegex(@"\]\(([^):]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"`((?:functions|infra|tests|bicep)/[\w/]*)`")]
    private static partial Regex Folders();
}
