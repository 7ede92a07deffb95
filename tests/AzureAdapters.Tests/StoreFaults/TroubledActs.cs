using Azure;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Acts written through a store that loses answers, refuses and breaks off.</summary>
public sealed class TroubledActs(Azurite azurite) : IAsyncLifetime
{
    private const int MostCalls = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly string _name = TableHouse.NewName();
    private readonly FakeTimeProvider _machine = new();
    private readonly List<TableHouse> _hosts = [];
    private int _turn;

    /// <summary>A host that nothing troubles.</summary>
    private TableHouse Calm => _hosts[0];

    public async ValueTask InitializeAsync() => await Host(between: null).MakeAsync();

    [Fact]
    public async Task Fifty_writers_of_one_case_on_two_troubled_hosts_lose_no_act_write_none_twice_and_wake_once_for_each()
    {
        int seed = Seed();
        CaseId id = Given.Case();
        UnreliableStore[] stores = [UnreliableStore.ByChance(seed, ofHundred: 8), UnreliableStore.ByChance(seed + 1, ofHundred: 8)];
        TableHouse[] hosts = [.. stores.Select(Host)];

        await Task.WhenAll(Enumerable.Range(0, 50).Select(writer => Task.Run(() => InsistAsync(hosts[writer % 2].Register, id, $"act-{writer}"))));

        await AccountForAsync(id, acts: 50);
        Assert.All(stores, store => Assert.True(store.Made > 20, $"{store.Made} troubles, seed {seed}"));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    public async Task However_much_trouble_the_store_makes_each_act_stands_once_and_is_followed_once(int ofHundred)
    {
        CaseId id = Given.Case();
        TableHouse host = Host(UnreliableStore.ByChance(Seed(), ofHundred));

        for (int act = 0; act < 12; act++)
        {
            await InsistAsync(host.Register, id, $"act-{act}");
        }

        await AccountForAsync(id, acts: 12);
    }

    [Theory]
    [InlineData(nameof(Trouble.AnswerLost))]
    [InlineData(nameof(Trouble.BusyAfterAll))]
    public async Task A_writer_whose_answer_was_lost_knows_its_own_act(string trouble)
    {
        CaseId id = Given.Case();
        bool first = true;
        TableHouse host = Host(new UnreliableStore(request =>
        {
            bool hits = first && UnreliableStore.IsTransaction(request);
            first &= !hits;
            return hits ? Enum.Parse<Trouble>(trouble) : Trouble.None;
        }));

        Assert.Equal(new Appended.Written(1), await host.Register.AppendAsync(Act(id, 0, "once"), Ct));

        await AccountForAsync(id, acts: 1);
    }

    [Fact]
    public async Task What_a_host_leaves_that_dies_after_the_transaction_another_one_finishes()
    {
        CaseId id = Given.Case();
        bool dead = false;
        TableHouse host = Host(new UnreliableStore(request =>
        {
            bool answered = dead;
            dead |= UnreliableStore.IsTransaction(request);
            return answered ? Trouble.RequestLost : Trouble.None;
        }));

        Assert.Equal(new Appended.Written(1), await host.Register.AppendAsync(Act(id, 0, "last"), Ct));
        Assert.Empty(await Calm.Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct)); // it may still live

        await AccountForAsync(id, acts: 1);
    }

    [Fact]
    public async Task An_act_that_was_given_up_as_never_written_is_not_written_late_without_what_follows()
    {
        CaseId id = Given.Case();
        bool swept = false;
        TableHouse host = Host(new UnreliableStore(request =>
        {
            if (UnreliableStore.IsTransaction(request) && !swept)
            {
                swept = true;
                _machine.Advance(TimeSpan.FromMinutes(1)); // the writer slept so long that another host sweeps behind it
                Assert.Empty(Task.Run(() => Calm.Outbox.TakeAsync(Given.Morning, Lease, 10, null, Ct)).GetAwaiter().GetResult());
            }

            return swept && VersionOf(id) > 0 ? Trouble.RequestLost : Trouble.None; // as soon as the act stands, the writer is dead
        }));

        Assert.Equal(new Appended.Written(1), await host.Register.AppendAsync(Act(id, 0, "slow"), Ct));

        Assert.True(swept);
        await AccountForAsync(id, acts: 1);
    }

    [Fact]
    public async Task Rows_are_taken_told_and_claimed_once_through_all_trouble()
    {
        CaseId id = Given.Case();
        OutboxRow mail = Given.Mail(id, Given.Morning) with { Department = Given.Department("92") };
        await Calm.Register.AppendAsync(Given.Act(id) with { Outbox = [mail] }, Ct);
        TableHouse host = Host(new UnreliableStore(request => UnreliableStore.IsTransaction(request) ? NextOf(Trouble.AnswerLost, Trouble.None) : Trouble.None));

        OutboxRow taken = Assert.Single(await host.Outbox.TakeAsync(Given.Morning, Lease, 10, new OutboxSlice(OutboxKind.Mail, id), Ct));
        bool claimed = await host.Outbox.ClaimAsync(new MailClaim([taken], "mail", Given.Morning, Lease), Ct);
        await host.Outbox.TellAsync(new NoticeNews([mail.Key], NoticeState.Sent, Given.Morning), Ct);

        Assert.Equal((0, true), (taken.Attempts, claimed));
        NoticeLine line = Assert.Single((await Calm.Notices.ListAsync(Given.Department("92"), NoticeState.Sent, new Page(), Ct)).Items);
        Assert.Equal([NoticeState.Sending, NoticeState.Sent], line.History.Select(step => step.State));
        Assert.Equal(1, line.Row.Attempts);
    }

    public ValueTask DisposeAsync()
    {
        _hosts.ForEach(host => host.Dispose());
        return ValueTask.CompletedTask;
    }

    private static Append Act(CaseId id, long on, string name) => Given.Act(id, on, key: name, name: name) with
    {
        Outbox = [Given.Signal(id, on + 1)],
        Line = Given.Line(id, on + 1, due: Given.Morning.AddHours(on)),
    };

    internal static int Seed()
    {
        int seed = int.TryParse(Environment.GetEnvironmentVariable("PSP_SEED"), out int asked) ? asked : Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"PSP_SEED={seed}");
        return seed;
    }

    /// <summary>Does what a careful caller does: another version is judged again, a fault is answered by the same act under the same key.</summary>
    private static async Task InsistAsync(IRegister register, CaseId id, string name)
    {
        for (int call = 1; call <= MostCalls * 10; call++)
        {
            try
            {
                long version = (await register.ReadAsync(StreamId.Of(id), Ct)).Version;
                if (await register.AppendAsync(Act(id, version, name), Ct) is not Appended.Stale)
                {
                    return;
                }
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                Assert.True(call < MostCalls * 10, $"{name} never came through: {e.Message}");
            }
        }
    }

    private long VersionOf(CaseId id) =>
        Task.Run(() => Calm.Register.ReadAsync(StreamId.Of(id), 0, Ct)).GetAwaiter().GetResult().Version;

    private Trouble NextOf(params Trouble[] inTurn) => inTurn[_turn++ % inTurn.Length];

    private TableHouse Host(HttpMessageHandler? between)
    {
        TableHouse host = new(azurite, _name, _machine, between);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Each act stands once, the list shows the last one, and each signal is there once, whoever died on the way.</summary>
    private async Task AccountForAsync(CaseId id, int acts)
    {
        StoredStream stream = await Calm.Register.ReadAsync(StreamId.Of(id), 0, Ct);
        Assert.Equal((acts, acts), ((int)stream.Version, stream.Events.Select(stored => stored.Name).Distinct().Count()));

        _machine.Advance(TimeSpan.FromMinutes(5));
        List<OutboxRow> signals = [.. await Calm.Outbox.TakeAsync(Given.Morning, Lease, 100, null, Ct)];
        Assert.Equal(Enumerable.Range(1, acts).Select(version => (long)version), signals.Select(signal => signal.Version).Order());
        Assert.Equal(acts, Assert.Single((await Calm.Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items).Version);
        Assert.Equal(Given.Morning.AddHours(acts - 1), Assert.Single((await Calm.Register.DueAsync(Given.Morning.AddYears(1), new Page(), Ct)).Items).DueAt);
        Assert.Equal(id, CaseId.Parse(Assert.Single((await Calm.Register.StreamsAsync(StreamKind.Case, new Page(), Ct)).Items).Id));
    }
}
