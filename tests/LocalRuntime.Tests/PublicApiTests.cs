namespace PspWorkflow.LocalRuntime.Tests;

/// <summary>Guards what the product is compiled against.</summary>
/// <remarks>
/// Runbook, when this fails:
/// 1. A line appeared under Microsoft.*: the public SDK must have the same member, or the azure build breaks. Check it there first.
/// 2. A line went under Microsoft.*: build with -p:RunOn=azure in mind; if the product still uses the member, put it back.
/// 3. A line changed under PspWorkflow.LocalRuntime: only *.local.cs of the product and the tests use these; change them in the same commit.
/// 4. When the change is meant: replace infra/LocalRuntime/PublicApi.approved.txt with the received file that the message names.
/// </remarks>
public sealed class PublicApiTests
{
    [Fact]
    public async Task The_public_surface_is_the_approved_one()
    {
        string received = PublicApi.Print(typeof(LegalClock).Assembly);
        string approved = Path.Combine(Root(), "infra", "LocalRuntime", "PublicApi.approved.txt");
        string expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved, Ct) : "";
        if (received == expected)
        {
            return;
        }

        string[] gone = [.. expected.Split('\n').Except(received.Split('\n'))];
        string[] added = [.. received.Split('\n').Except(expected.Split('\n'))];
        string file = Path.Combine(Path.GetTempPath(), "PublicApi.received.txt");
        await File.WriteAllTextAsync(file, received, Ct);
        Assert.Fail($"The public surface changed; the runbook is in {nameof(PublicApiTests)}.\n"
            + string.Concat(gone.Select(line => $"- {line}\n")) + string.Concat(added.Select(line => $"+ {line}\n"))
            + $"When it is meant: cp {file} {approved}");
    }

    internal static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PspWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run below PspWorkflow.sln.");
    }
}
