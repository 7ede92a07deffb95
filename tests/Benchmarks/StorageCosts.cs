using PspWorkflow.AzureAdapters.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Calls to the store for a whole PSP of 24 months, counted at Azurite: what it costs on Azure follows from them.</summary>
internal static class StorageCosts
{
    private const int Many = 6;

    public static async Task MeasureAsync(TextWriter console)
    {
        await using AzuriteServer azurite = new();
        await azurite.StartAsync();
        if (azurite.ConnectionString.Length == 0)
        {
            await console.WriteLineAsync($"storage: not measured. {azurite.Missing}");
            return;
        }

        Measured measured = await CountAsync(azurite, Many);
        Tally folder = await PlayedPaths.PlayAsync(Many);
        await console.WriteLineAsync($"storage: {measured}");
        await console.WriteLineAsync($"  {Many} cases on Azurite {measured.Tally}, on a folder {folder}");
    }

    /// <summary>What the house calls without any case, and what each case adds: from one case, and from many.</summary>
    public static async Task<Measured> CountAsync(AzuriteServer azurite, int many)
    {
        (Calls one, _) = await PlayAsync(azurite, 1);
        (Calls all, Tally tally) = await PlayAsync(azurite, many);
        Calls perCase = new((all.Tables - one.Tables) / (many - 1), (all.Blobs - one.Blobs) / (many - 1));
        return new Measured(new Calls(one.Tables - perCase.Tables, one.Blobs - perCase.Blobs), perCase, tally);
    }

    private static async Task<(Calls Calls, Tally Tally)> PlayAsync(AzuriteServer azurite, int cases)
    {
        using CountedCalls calls = new();
        Tally tally = await PlayedPaths.PlayAsync(cases, $"--Storage:ConnectionString={azurite.ConnectionString}", $"--Storage:Prefix=p{Guid.NewGuid():N}");
        return (new Calls(calls.To(azurite.Ports[2]), calls.To(azurite.Ports[0])), tally);
    }
}

/// <summary>Calls to the two services.</summary>
internal sealed record Calls(int Tables, int Blobs);

/// <summary>What was counted, and what the last run came to.</summary>
internal sealed record Measured(Calls House, Calls PerCase, Tally Tally)
{
    public override string ToString() =>
        $"a PSP of 24 months makes {PerCase.Tables} calls to tables and {PerCase.Blobs} to blobs; the house without a case makes {House.Tables} and {House.Blobs} in the 28 months played";
}
