using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>How many calls to the store a click and a code cost.</summary>
public sealed class LinkCalls : IAsyncDisposable
{
    private readonly CountingStore _store = new();
    private readonly OwnStore _own;

    public LinkCalls(Azurite azurite) => _own = new OwnStore(azurite, _store);

    [Fact]
    public async Task A_link_is_found_in_two_calls_and_a_code_tried_in_two()
    {
        TableLinks links = new(await _own.TableAsync(), await _own.TableAsync(), new LinkSecretTable(await _own.TableAsync()));
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

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return _own.DisposeAsync();
    }

    private async Task<int> CallsOfAsync(Func<Task> step)
    {
        _store.Take();
        await step();
        return _store.Take();
    }
}
