using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on SQLite.</summary>
public sealed class SqliteCalendarFeedsTests : CalendarFeedsContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FeedsFile _file;

    public SqliteCalendarFeedsTests() => _file = new FeedsFile(_folder["feeds.db"]);

    private protected override ICalendarFeeds Feeds => new SqliteCalendarFeeds(_file);

    public void Dispose()
    {
        _file.Dispose();
        _folder.Dispose();
    }
}
