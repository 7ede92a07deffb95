using System.Text.RegularExpressions;

namespace PspWorkflow.LocalRuntime.Tests;

/// <summary>Keeps the runtime's README in step with the tests that it names.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public async Task Every_test_class_that_the_readme_names_is_one_with_tests()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(PublicApiTests.Root(), "infra", "LocalRuntime", "README.md"), Ct);
        string[] named = [.. Named().Matches(readme).Select(match => match.Groups[1].Value)];

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(
            typeof(ReadmeTests).Assembly.GetTypes(),
            type => type.Name == name && type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true))));
    }

    [GeneratedRegex(@"`(\w+Tests)`")]
    private static partial Regex Named();
}
