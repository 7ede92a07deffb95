using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The same contracts on a store that loses answers and requests, refuses and breaks off one time in ten: nobody notices.</summary>
public sealed class TroubledDirectory(Azurite azurite) : DirectoryContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableDirectory? _port;

    private protected override IDirectory Directory => _port!;

    public async ValueTask InitializeAsync() => _port = new TableDirectory(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledCalendarFeeds(Azurite azurite) : CalendarFeedsContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableCalendarFeeds? _port;

    private protected override ICalendarFeeds Feeds => _port!;

    public async ValueTask InitializeAsync() => _port = new TableCalendarFeeds(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledReadAudit(Azurite azurite) : ReadAuditContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableReadAudit? _port;

    private protected override IReadAudit Audit => _port!;

    public async ValueTask InitializeAsync() => _port = new TableReadAudit(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledDocumentStates(Azurite azurite) : DocumentStatesContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableDocumentStates? _port;

    private protected override IDocumentStates States => _port!;

    public async ValueTask InitializeAsync() => _port = new TableDocumentStates(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledAbsences(Azurite azurite) : AbsencesContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableAbsences? _port;

    private protected override IAbsences Absences => _port!;

    public async ValueTask InitializeAsync() => _port = new TableAbsences(await _store.TableAsync());

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledLinks(Azurite azurite) : LinksContract, IAsyncLifetime
{
    private readonly OwnStore _store = OwnStore.Troubled(azurite);
    private TableLinks? _port;

    private protected override ILinks Links => _port!;

    public async ValueTask InitializeAsync() => _port = new TableLinks(await _store.TableAsync(), await _store.TableAsync(), new LinkSecretTable(await _store.TableAsync()));

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
