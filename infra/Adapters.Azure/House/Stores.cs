using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace PspWorkflow.AzureAdapters;

/// <summary>Opens the tables and containers on which the house stands.</summary>
internal sealed class Stores(AzureOptions options)
{
    private readonly List<TableClient> _tables = [];
    private readonly List<BlobContainerClient> _containers = [];

    /// <summary>A table of the register's account.</summary>
    public TableClient Table(string name) => Table(new StorePlace(options.Register, name));

    /// <summary>A table.</summary>
    public TableClient Table(StorePlace place)
    {
        TableClient table = options.Emulator is { } emulator
            ? new TableClient(emulator, options.Prefix + place.Name)
            : new TableClient(place.Endpoint!, place.Name, options.Credential!);
        _tables.Add(table);
        return table;
    }

    /// <summary>A container.</summary>
    public BlobContainerClient Container(StorePlace place)
    {
        BlobContainerClient container = options.Emulator is { } emulator
            ? new BlobContainerClient(emulator, options.Prefix + place.Name, new BlobClientOptions())
            : new BlobContainerClient(new Uri(place.Endpoint!, place.Name), options.Credential!);
        _containers.Add(container);
        return container;
    }

    /// <summary>Makes what was opened and is missing.</summary>
    public Task MakeAsync(CancellationToken cancellation) => Task.WhenAll(
    [
        .. _tables.Select(table => (Task)table.CreateIfNotExistsAsync(cancellation)),
        .. _containers.Select(container => container.CreateIfNotExistsAsync(PublicAccessType.None, null, cancellation)),
    ]);
}
