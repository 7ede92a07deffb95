using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A register as the release before states of notices left it.</summary>
public sealed class OlderFileTests : IDisposable
{
    /// <summary>The outbox of form 2, word for word; the tables that this release does not touch are left out.</summary>
    private const string FormTwo =
        """
        CREATE TABLE outbox (
            key TEXT PRIMARY KEY, kind TEXT NOT NULL, "case" TEXT NOT NULL, notice TEXT, recipient TEXT,
            not_before INTEGER NOT NULL, version INTEGER NOT NULL, attempts INTEGER NOT NULL,
            day TEXT, alert TEXT, lease_until INTEGER NOT NULL DEFAULT 0, end TEXT, ended_at INTEGER) STRICT, WITHOUT ROWID;
        CREATE INDEX outbox_open ON outbox (not_before, key) WHERE end IS NULL;
        CREATE INDEX outbox_open_by_kind ON outbox (kind, not_before, key) WHERE end IS NULL;
        CREATE INDEX outbox_open_by_case ON outbox ("case", kind, not_before) WHERE end IS NULL;
        PRAGMA user_version = 2;
        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Done", 1, NoticeState.Sent)]
    [InlineData("Dropped", 0, NoticeState.Dropped)]
    [InlineData("Failed", 50, NoticeState.Failed)]
    [InlineData(null, 0, NoticeState.Queued)]
    [InlineData(null, 2, NoticeState.Deferred)]
    public async Task Each_notice_gets_the_state_that_it_had(string? end, int attempts, NoticeState state)
    {
        CaseId id = Given.Case();
        Fill($"'{id}/receipt', 'Mail', '{id}', 'receipt', 'camille', {Given.Morning.UtcTicks}, 1, {attempts}, '2026-02-10', NULL, 0, {(end is null ? "NULL, NULL" : $"'{end}', {Given.Morning.AddHours(1).UtcTicks}")}");

        using SqliteHouse house = new(_folder.Root, new FakeTimeProvider());

        NoticeLine line = Assert.Single((await house.Notices.ListAsync(id.Department, state, new Page(), Ct)).Items);
        Assert.Equal((id, end is null ? Given.Morning : Given.Morning.AddHours(1)), (line.Row.Case, line.Since));
        Assert.Equal(end is null ? 1 : 0, (await house.Outbox.TakeAsync(Given.Morning, TimeSpan.Zero, 10, null, Ct)).Count);
    }

    [Fact]
    public async Task A_mail_about_the_members_belongs_to_their_department_and_a_signal_to_nobody()
    {
        CaseId id = Given.Case();
        Fill($"'members/92/x', 'Mail', 'members/92', 'term-ends', 'camille', {Given.Morning.UtcTicks}, 0, 0, '2026-02-10', NULL, 0, NULL, NULL");
        Fill($"'{id}/signal/1', 'Signal', '{id}', NULL, NULL, {Given.Morning.UtcTicks}, 1, 0, NULL, NULL, 0, NULL, NULL", first: false);

        using SqliteHouse house = new(_folder.Root, new FakeTimeProvider());

        Assert.Equal("members/92/x", Assert.Single((await house.Notices.ListAsync(Given.Department("92"), NoticeState.Queued, new Page(), Ct)).Items).Row.Key);
        await house.Outbox.SeenAsync(id, 1, Given.Morning, Ct);
        Assert.Single(await house.Outbox.TakeAsync(Given.Morning, TimeSpan.Zero, 10, null, Ct));
    }

    public void Dispose() => _folder.Dispose();

    private void Fill(string values, bool first = true)
    {
        using SqliteConnection connection = new($"Data Source={_folder["register.db"]};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"{(first ? FormTwo : "")} INSERT INTO outbox VALUES ({values})";
        command.ExecuteNonQuery();
    }
}
