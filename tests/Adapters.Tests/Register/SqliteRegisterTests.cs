using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on SQLite, with lists that follow at once.</summary>
public sealed class SqliteRegisterTests : SqliteRegisterContract
{
    public SqliteRegisterTests()
        : base(lagLists: false)
    {
    }

    private protected override Task CatchUpAsync() => Task.CompletedTask;
}

/// <summary>The contract on SQLite, with lists that lag.</summary>
public sealed class LaggingSqliteRegisterTests : SqliteRegisterContract
{
    public LaggingSqliteRegisterTests()
        : base(lagLists: true)
    {
    }

    [Fact]
    public async Task Lists_lag_until_they_catch_up_and_streams_never_do()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Line = Given.Line(id, 1, due: Given.Morning) }, Ct);

        Assert.Equal(1, (await Register.ReadAsync(StreamId.Of(id), Ct)).Version);
        Assert.Empty((await Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items);
        Assert.Empty((await Register.DueAsync(Given.Morning, new Page(), Ct)).Items);

        await CatchUpAsync();
        Assert.Single((await Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items);
        Assert.Single((await Register.DueAsync(Given.Morning, new Page(), Ct)).Items);
    }

    [Fact]
    public async Task A_late_line_never_overtakes_a_rebuilt_one()
    {
        CaseId id = Given.Case();
        await Register.AppendAsync(Given.Act(id) with { Line = Given.Line(id, 1) }, Ct);
        await Register.RebuildLineAsync(Given.Line(id, 2, "Commission"), Ct);

        await CatchUpAsync();

        Assert.Equal("Commission", Assert.Single((await Register.ListAsync(new CaseFilter(), new Page(), Ct)).Items).Stage);
    }

    private protected override Task CatchUpAsync() => House.Register.CatchUpAsync(Ct);
}

/// <summary>The contract on the files of a temporary folder.</summary>
public abstract class SqliteRegisterContract : RegisterContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected SqliteRegisterContract(bool lagLists) => House = new SqliteHouse(_folder.Root, Machine, lagLists);

    private protected SqliteHouse House { get; }

    private protected override IRegister Register => House.Register;

    private protected override IOutbox Outbox => House.Outbox;

    private protected override INotices Notices => House.Notices;

    private protected override ICaseKeys Keys => House.Keys;

    public void Dispose()
    {
        House.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
