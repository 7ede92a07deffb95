using System.Text.RegularExpressions;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>An orchestrator is replayed: it may ask only its context for what changes from one run to the next.</summary>
public sealed partial class Purity
{
    [Fact]
    public void No_orchestrator_reads_a_clock_draws_a_lot_or_touches_the_world()
    {
        string[] sources = Directory.GetFiles(Repository.PathOf("functions/App"), "*.orchestrator.cs", SearchOption.AllDirectories);

        Assert.True(sources.Length >= 8, $"Only {sources.Length} orchestrators found.");
        Assert.All(sources, path => Assert.DoesNotMatch(Impure(), File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("DateTime.UtcNow")]
    [InlineData("TimeProvider clock")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Random.Shared")]
    [InlineData("File.ReadAllText(path)")]
    [InlineData("Environment.MachineName")]
    [InlineData("await Task.Run(() => 1)")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("call.ConfigureAwait(false)")]
    [InlineData("Console.WriteLine()")]
    public void The_pattern_sees_what_is_impure(string code) => Assert.Matches(Impure(), code);

    [GeneratedRegex(@"\b(UtcNow|Now|Today|NewGuid|Random|TimeProvider|Stopwatch|File|Directory|Environment|HttpClient|Console|Thread|ConfigureAwait|Task\.(Run|Delay|WhenAll|WhenAny|Factory))\b")]
    private static partial Regex Impure();
}
