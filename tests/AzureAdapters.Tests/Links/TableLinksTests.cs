using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableLinksTests(Azurite azurite) : LinksContract, IAsyncLifetime
{
    private readonly OwnStore _store = new(azurite);
    private TableLinks? _port;

    private protected override ILinks Links => _port!;

    public async ValueTask InitializeAsync() => _port = new TableLinks(await _store.TableAsync(), await _store.TableAsync(), new LinkSecretTable(await _store.TableAsync()));

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
