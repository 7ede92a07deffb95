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

        string folder = Path.Combine(house.Folder, "documents");
        return new Traces(string.Join('\n', streams), string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order()));
    }
}
