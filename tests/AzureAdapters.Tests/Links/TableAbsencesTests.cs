using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on tables.</summary>
public sealed class TableAbsencesTests(Azurite azurite) : AbsencesContract, IAsyncLifetime
{
    private readonly OwnStore _store = new(azurite);
    private TableAbsences? _port;

    private protected override IAbsences Absences => _port!;

    public async ValueTask InitializeAsync() => _port = new TableAbsences(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
