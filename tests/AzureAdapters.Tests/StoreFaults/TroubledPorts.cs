using PspWorkflow.Adapters.Tests.Links;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The same contracts on a store that loses answers and requests, refuses and breaks off one time in ten: nobody notices.</summary>
internal sealed class Troubled : IDisposable
{
    private const int OfHundred = 10;

    private readonly UnreliableStore _store;

    public Troubled(Azurite azurite)
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        _store = UnreliableStore.ByChance(seed, OfHundred);
        Tables = new OwnTables(azurite, _store);
    }

    public OwnTables Tables { get; }

    public void Dispose()
    {
        Tables.Dispose();
        _store.Dispose();
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledDirectory(Azurite azurite) : DirectoryContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableDirectory? _port;

    private protected override IDirectory Directory => _port!;

    public async ValueTask InitializeAsync() => _port = new TableDirectory(await _troubled.Tables.MakeAsync());

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledCalendarFeeds(Azurite azurite) : CalendarFeedsContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableCalendarFeeds? _port;

    private protected override ICalendarFeeds Feeds => _port!;

    public async ValueTask InitializeAsync() => _port = new TableCalendarFeeds(await _troubled.Tables.MakeAsync());

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledReadAudit(Azurite azurite) : ReadAuditContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableReadAudit? _port;

    private protected override IReadAudit Audit => _port!;

    public async ValueTask InitializeAsync() => _port = new TableReadAudit(await _troubled.Tables.MakeAsync());

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledDocumentStates(Azurite azurite) : DocumentStatesContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableDocumentStates? _port;

    private protected override IDocumentStates States => _port!;

    public async ValueTask InitializeAsync() => _port = new TableDocumentStates(await _troubled.Tables.MakeAsync());

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledAbsences(Azurite azurite) : AbsencesContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableAbsences? _port;

    private protected override IAbsences Absences => _port!;

    public async ValueTask InitializeAsync() => _port = new TableAbsences(await _troubled.Tables.MakeAsync());

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>On a troubled store.</summary>
public sealed class TroubledLinks(Azurite azurite) : LinksContract, IAsyncLifetime
{
    private readonly Troubled _troubled = new(azurite);
    private TableLinks? _port;

    private protected override ILinks Links => _port!;

    public async ValueTask InitializeAsync() =>
        _port = new TableLinks(await _troubled.Tables.MakeAsync(), await _troubled.Tables.MakeAsync(), new LinkSecretTable(await _troubled.Tables.MakeAsync()));

    public ValueTask DisposeAsync()
    {
        _troubled.Dispose();
        return ValueTask.CompletedTask;
    }
}
