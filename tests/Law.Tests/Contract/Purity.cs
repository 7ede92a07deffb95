using System.Reflection;
using System.Text.RegularExpressions;

namespace PspWorkflow.Law.Tests.Contract;

public sealed partial class Purity
{
    [Fact]
    public void The_law_references_nothing_but_System() =>
        Assert.All(typeof(PspCase).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void The_law_reads_no_clock_draws_no_lot_and_touches_nothing()
    {
        string[] sources = Directory.GetFiles(Sources.Law, "*.cs", SearchOption.AllDirectories);

        Assert.True(sources.Length > 30, $"Only {sources.Length} sources found.");
        Assert.All(sources, path => Assert.DoesNotMatch(Impure(), File.ReadAllText(path)));
    }

    [Theory]
    [InlineData("DateTime.UtcNow")]
    [InlineData("x = TimeProvider.System;")]
    [InlineData("File.ReadAllText(p)")]
    [InlineData("async Task<int> F()")]
    [InlineData("Random.Shared")]
    [InlineData("Environment.MachineName")]
    [InlineData("Guid.NewGuid()")]
    public void The_pattern_sees_what_is_impure(string code) => Assert.Matches(Impure(), code);

    [Fact]
    public void Every_member_of_the_unions_is_sealed() =>
        Assert.All(
            new[] { typeof(Act), typeof(Event), typeof(PspCase), typeof(Request), typeof(SessionAct), typeof(SessionEvent), typeof(MembersAct), typeof(MembersEvent) }
                .SelectMany(t => t.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic))
                .Where(t => t.BaseType != typeof(object)),
            t => Assert.True(t.IsSealed, t.FullName));

    [GeneratedRegex(@"\b(UtcNow|Now|Today|NewGuid|Random|TimeProvider|Stopwatch|File|Environment|Task|async|await|HttpClient|Console)\b")]
    private static partial Regex Impure();
}
