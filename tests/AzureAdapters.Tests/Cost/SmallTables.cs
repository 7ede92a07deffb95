using System.Security.Cryptography;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>How many calls to the store the small tables cost, however much they hold.</summary>
public sealed class SmallTables(Azurite azurite) : IAsyncLifetime
{
    private readonly CountingStore _store = new();
    private OneTable? _one;
    private TableClient? _table;

    public async ValueTask InitializeAsync()
    {
        _one = new OneTable(azurite);
        _table = _one.Open(_store);
        await _table.CreateIfNotExistsAsync(Ct);
        _store.Take();
    }

    [Fact]
    public async Task Recording_a_reading_costs_one_call_and_so_does_a_page()
    {
        TableReadAudit audit = new(_table!);
        Reading reading = new($"{Given.Case()}", "order-12", Given.Referent, Given.Morning);
        foreach (int second in Enumerable.Range(0, 30))
        {
            await audit.RecordAsync(reading with { At = Given.Morning.AddSeconds(second) }, Ct);
        }

        _store.Take();
        Say("record a reading", 1, await CallsOfAsync(() => audit.RecordAsync(reading, Ct)));
        Say("a page of readings", 1, await CallsOfAsync(() => audit.ListAsync(reading.Subject, new Page(10), Ct)));
    }

    [Fact]
    public async Task An_account_is_found_in_one_call_by_its_key_by_its_id_and_in_a_list_and_saved_in_two()
    {
        TableDirectory directory = new(_table!);
        Account account = new(ActorId.Parse("agent-0"), Role.Secretariat, Given.Department("92"), "Dominique Séguéla", "attachée", "agent@exemple.fr");
        foreach (int number in Enumerable.Range(1, 30))
        {
            await directory.SaveAsync(account with { Id = ActorId.Parse($"agent-{number}") }, RandomNumberGenerator.GetBytes(32), Ct);
        }

        byte[] hash = RandomNumberGenerator.GetBytes(32);
        _store.Take();
        Say("save an account", 2, await CallsOfAsync(() => directory.SaveAsync(account, hash, Ct)));
        Say("give it a new key", 2, await CallsOfAsync(() => directory.SaveAsync(account, hash = RandomNumberGenerator.GetBytes(32), Ct)));
        Say("find an account by its key", 1, await CallsOfAsync(async () => Assert.Equal(account, await directory.FindByKeyAsync(hash, Ct))));
        Say("find it by its id", 1, await CallsOfAsync(() => directory.FindAsync(account.Id, Ct)));
        Say("list the accounts of a role", 1, await CallsOfAsync(() => directory.ListAsync(account.Role, account.Department, null, Ct)));
    }

    [Fact]
    public async Task The_state_of_a_document_is_found_in_one_call_changed_in_two_and_what_is_due_in_four()
    {
        TableDocumentStates states = new(_table!);
        DocumentState state = new(Given.Case(), Given.Document(), DocumentFormat.Pdf, Given.Morning, Given.Morning);
        foreach (int settled in Enumerable.Range(0, 30))
        {
            await states.AddAsync(state with { Document = Given.Document(), Scan = ScanState.Safe, Attempts = settled }, Ct);
        }

        _store.Take();
        Say("note a document", 2, await CallsOfAsync(() => states.AddAsync(state, Ct)));
        Say("find its state", 1, await CallsOfAsync(() => states.FindAsync(state.Case, state.Document, Ct)));
        Say("what is due", 4, await CallsOfAsync(() => states.DueAsync(Given.Morning.AddHours(1), 500, Ct)));
        Say("settle it", 2, await CallsOfAsync(() => states.SetAsync(state with { Scan = ScanState.Safe }, Ct)));
        Say("list the states of a case", 1, await CallsOfAsync(() => states.ListAsync(state.Case, Ct)));
    }

    [Fact]
    public async Task A_feed_is_found_in_one_call_and_opened_or_ended_in_two()
    {
        TableCalendarFeeds feeds = new(_table!);
        CalendarFeed feed = new(Given.Referent, new string('a', 64), "post", Given.Morning.AddYears(1));

        Say("open a feed", 2, await CallsOfAsync(() => feeds.OpenAsync(feed, Ct)));
        Say("find it", 1, await CallsOfAsync(() => feeds.FindAsync(feed.IdHash, Ct)));
        Say("end it", 2, await CallsOfAsync(() => feeds.CloseAsync(feed.Account, Ct)));
    }

    public ValueTask DisposeAsync()
    {
        _one?.Dispose();
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Say(string what, int bound, int calls)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"calls to the store: {what} {calls}");
        Assert.Equal((what, bound), (what, calls));
    }

    private async Task<int> CallsOfAsync(Func<Task> step)
    {
        await step();
        return _store.Take();
    }
}
