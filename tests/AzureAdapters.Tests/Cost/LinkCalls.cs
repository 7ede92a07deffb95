using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>How many calls to the store a click, a code, a reading and a key cost.</summary>
public sealed class LinkCalls(Azurite azurite) : IAsyncLifetime
{
    private readonly CountingStore _store = new();
    private OwnTables? _tables;

    public ValueTask InitializeAsync()
    {
        _tables = new OwnTables(azurite, _store);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_link_is_found_in_two_calls_and_a_code_tried_in_two()
    {
        TableLinks links = new(await _tables!.MakeAsync(), await _tables.MakeAsync(), new LinkSecretTable(await _tables.MakeAsync()));
        Link link = new("name", Given.Case(), LinkStep.Decision, ActorId.Parse("signataire"), Given.Morning, Given.Morning.AddDays(15));

        int issued = await CallsOfAsync(() => links.IssueAsync(link, false, Ct));
        int followed = await CallsOfAsync(() => links.FindAsync("name", Ct));
        int asked = await CallsOfAsync(() => links.CountMailAsync("name", Given.Morning, Ct)) + await CallsOfAsync(() => links.KeepAsync(new LinkCode("name", "browser", new byte[] { 1 }, 7, Given.Morning.AddMinutes(10)), Ct));
        int tried = await CallsOfAsync(() => links.TryAsync(new CodeTry("name", "browser", new byte[] { 1 }, 7, "grant", Given.Morning), Ct));
        int held = await CallsOfAsync(() => links.HoldsAsync("name", "grant", Given.Morning, Ct));
        int spent = await CallsOfAsync(() => links.SpendAsync("name", Given.Morning, Ct));

        TestContext.Current.TestOutputHelper?.WriteLine($"issue a link {issued}, follow it {followed}, ask for a code {asked}, try it {tried}, hold its grant {held}, spend it {spent}");
        Assert.Equal((4, 2, 3, 2, 1, 4), (issued, followed, asked, tried, held, spent));
    }

    [Fact]
    public async Task A_key_opens_an_account_in_one_call_and_a_reading_is_noted_in_one()
    {
        TableDirectory directory = new(await _tables!.MakeAsync());
        TableReadAudit audit = new(await _tables.MakeAsync());
        Account account = new(Given.Referent, Role.Secretariat, Given.Department("45"), "Dominique Fictif", "secrétaire", "a@exemple.invalid");
        await directory.SaveAsync(account, new byte[32], Ct);
        _store.Take();

        Assert.Equal(1, await CallsOfAsync(() => directory.FindByKeyAsync(new byte[32], Ct)));
        Assert.Equal(1, await CallsOfAsync(() => directory.ListAsync(Role.Secretariat, account.Department, null, Ct)));
        Assert.Equal(1, await CallsOfAsync(() => audit.RecordAsync(new Reading("45-7k4m2q9xbd", "order-1", account.Id, Given.Morning), Ct)));
    }

    public ValueTask DisposeAsync()
    {
        _tables?.Dispose();
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<int> CallsOfAsync(Func<Task> step)
    {
        _store.Take();
        await step();
        return _store.Take();
    }
}
