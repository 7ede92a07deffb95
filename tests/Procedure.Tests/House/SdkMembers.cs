using System.Text.RegularExpressions;
using PspWorkflow.Adapters;
using PspWorkflow.AzureAdapters;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>The product calls no member of the Azure SDK that nobody looked up: where the packages are not at hand, this is all that guards the azure build.</summary>
/// <remarks>
/// Runbook, when this fails: look the new member up in the SDK's public API (its <c>api/*.cs</c> listing), see that the stand-in has the same signature,
/// write it into azure-sdk.md in the same form (or, for a member that azure-sdk.md lacks, into <c>SdkBeyond.txt</c> with where it stands), then replace <c>Sdk.approved.txt</c> with the received file.
/// </remarks>
public sealed partial class SdkMembers
{
    private static readonly string Here = Repository.PathOf("tests/Procedure.Tests/House");

    [Fact]
    public async Task The_members_used_are_the_approved_ones()
    {
        string used = string.Concat(Used().Select(member => $"{member}\n"));
        string approved = Path.Combine(Here, "Sdk.approved.txt");
        if (used != await File.ReadAllTextAsync(approved, Ct))
        {
            string received = Path.Combine(AppContext.BaseDirectory, "Sdk.received.txt");
            await File.WriteAllTextAsync(received, used, Ct);
            Assert.Fail($"Other members of the SDK are used than approved: read the runbook of {nameof(SdkMembers)}, then cp {received} {approved}");
        }
    }

    [Fact]
    public async Task Each_stands_in_azure_sdk_md_or_says_where_it_was_looked_up()
    {
        string surface = Repository.PathOf("../shared/azure-sdk.md");
        Assert.SkipUnless(File.Exists(surface), "azure-sdk.md does not lie beside the repository (../shared).");
        HashSet<string> known = [.. Word().Matches(await File.ReadAllTextAsync(surface, Ct)).Select(word => word.Value)];
        HashSet<string> beyond = [.. (await File.ReadAllLinesAsync(Path.Combine(Here, "SdkBeyond.txt"), Ct)).Where(line => line is not ['#', ..]).Select(line => line.Split("  ")[0])];

        string[] unknown = [.. Used().Where(member => !IsKnown(member, known) && !beyond.Contains(member))];

        Assert.True(unknown.Length == 0, $"Nobody looked these up:\n{string.Join('\n', unknown)}");
        Assert.Empty(beyond.Except(Used()));
    }

    /// <summary>Both the member and its type are named there; a type alone, with its namespace's last part.</summary>
    private static bool IsKnown(string member, HashSet<string> known) =>
        member.Split('.')[^2..].All(part => known.Contains(part) || (part.EndsWith("Attribute", StringComparison.Ordinal) && known.Contains(part[..^"Attribute".Length])));

    private static IReadOnlyList<string> Used() =>
        [.. ((Type[])[typeof(App.Names), typeof(DataFolder), typeof(RegisterTables)])
            .SelectMany(type => UsedSdk.In(type.Assembly.Location))
            .Distinct()
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
