using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>All that acts leave behind in a house: events of every stream, and documents. Equal before and after: nothing was written.</summary>
internal sealed record Traces(string Streams, string Documents)
{
    public static async Task<Traces> OfAsync(RunningHouse house)
    {
        IRegister register = house.Services.GetRequiredService<IRegister>();
        List<string> streams = [];
        foreach (StreamKind kind in Enum.GetValues<StreamKind>())
        {
            foreach (StreamId id in (await register.StreamsAsync(kind, new Page(500), Ct)).Items)
            {
                StoredStream content = await register.ReadAsync(id, Ct);
                streams.Add($"{id} {content.Events.Count(stored => stored.Name != "alert-raised")}");
            }
        }

        // In this order: a document that goes on from quarantine meanwhile is seen in one place or in both.
        IEnumerable<string> documents = FilesIn(house, "uploads").Concat(FilesIn(house, "quarantine")).Concat(FilesIn(house, "documents"));
        return new Traces(string.Join('\n', streams), string.Join('\n', documents.Distinct().Order()));
    }

    private static List<string> FilesIn(RunningHouse house, string name)
    {
        string folder = Path.Combine(house.Folder, name);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}incoming{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(file => Path.GetRelativePath(folder, file))]
            : [];
    }
}
