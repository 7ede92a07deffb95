using System.Text;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What the register leaves in its file, and how the file bears crashes and other versions.</summary>
public sealed class RegisterFileTests : IDisposable
{
    private static readonly string[] Names = ["$before", "$due", "$case", "$count", "$now", "$machine_now", "$kind", "$recipient", "$mail", "$department", "$state", "$after"];

    private readonly TemporaryFolder _folder = new();
    private SqliteHouse _house;
    private int _acknowledged;

    public RegisterFileTests() => _house = Open();

    [Fact]
    public void What_is_committed_survives_a_power_cut_and_what_is_deleted_is_overwritten()
    {
        string[] settings = ["journal_mode", "synchronous", "secure_delete", "foreign_keys"];

        object?[] values = _house.File.Read(connection => settings.Select(name => connection.Scalar($"PRAGMA {name}")).ToArray());

        Assert.Equal(["wal", 2L, 1L, 1L], values);
    }

    [Theory]
    [InlineData(LineTable.DueSql, "SEARCH lines USING INDEX lines_due")]
    [InlineData(OutboxTable.FreeSql, "SEARCH outbox USING INDEX outbox_open ")]
    [InlineData(OutboxTable.FreeOfKindSql, "SEARCH outbox USING INDEX outbox_open_by_kind ")]
    [InlineData(OutboxTable.FreeOfCaseSql, "SEARCH outbox USING INDEX outbox_open_by_case ")]
    [InlineData(OutboxTable.FreeOfRecipientSql, "SEARCH outbox USING INDEX outbox_open_by_recipient ")]
    [InlineData(NoticeTable.OfMailSql, "SEARCH outbox USING INDEX outbox_by_mail ")]
    [InlineData(NoticeTable.PageSql, "SEARCH outbox USING INDEX outbox_by_state ")]
    [InlineData(OutboxTable.EarliestSql, "SEARCH outbox USING INDEX outbox_open")]
    [InlineData("SELECT * FROM lines WHERE \"case\" > '' AND department = '92' ORDER BY \"case\" LIMIT 9", "SEARCH lines USING INDEX lines_by_department")]
    [InlineData("SELECT * FROM lines WHERE \"case\" > '' AND association = 'a' ORDER BY \"case\" LIMIT 9", "SEARCH lines USING INDEX lines_by_association")]
    [InlineData("SELECT * FROM lines WHERE \"case\" > '' AND department = '92' AND stage = 'a' ORDER BY \"case\" LIMIT 9", "SEARCH lines USING INDEX lines_by_department_and_stage ")]
    [InlineData("SELECT * FROM lines WHERE \"case\" > '' AND association = 'a' AND stage = 'a' ORDER BY \"case\" LIMIT 9", "SEARCH lines USING INDEX lines_by_association_and_stage ")]
    [InlineData("SELECT * FROM lines WHERE \"case\" > '' AND stage = 'a' ORDER BY \"case\" LIMIT 9", "SEARCH lines USING INDEX lines_by_stage")]
    public void Questions_are_answered_through_their_index_without_sorting(string sql, string plan)
    {
        string found = string.Join('\n', _house.File.Read(connection => connection.Query(
            $"EXPLAIN QUERY PLAN {sql}", row => row.GetString(3), [.. Parameters(sql)])));

        Assert.Contains(plan, found, StringComparison.Ordinal);
        Assert.DoesNotContain("B-TREE", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_text_stands_in_clear_in_any_file()
    {
        const string Reasons = "Mme Awa Diallo, née le 3 mars 1991";
        CaseId id = Given.Case();
        await _house.Register.AppendAsync(
            Given.Act(id, name: "EventInClear") with { Texts = [new(Given.Text(), Reasons)], Line = Given.Line(id) }, Ct);

        Assert.True(_folder.Holds(Encoding.UTF8.GetBytes("EventInClear"))); // the search does find what is there
        Assert.False(_folder.Holds(Encoding.UTF8.GetBytes(Reasons)));
        Assert.False(_folder.Holds(Encoding.UTF8.GetBytes("Awa Diallo")));
        Assert.False(_folder.Holds((await _house.Keys.FindAsync(id, Ct))!));
    }

    [Fact]
    public async Task A_text_that_was_tampered_with_or_moved_is_never_opened()
    {
        (CaseId id, ClearText text, ClearText other) = (Given.Case(), new(Given.Text(), "motif"), new(Given.Text(), "autre"));
        await _house.Register.AppendAsync(Given.Act(id) with { Texts = [text, other] }, Ct);
        await Change("UPDATE texts SET sealed = (SELECT t.sealed FROM texts t WHERE t.text <> texts.text) WHERE text = $text", text.Id);
        await Change("UPDATE texts SET sealed = CAST(substr(sealed, 1, 20) || zeroblob(16) AS BLOB) WHERE text = $text", other.Id);

        await Assert.ThrowsAsync<InvalidDataException>(() => _house.Register.OpenTextAsync(StreamId.Of(id), text.Id, Ct));
        await Assert.ThrowsAsync<InvalidDataException>(() => _house.Register.OpenTextAsync(StreamId.Of(id), other.Id, Ct));
    }

    [Fact]
    public async Task The_files_as_a_kill_leaves_them_hold_each_act_whole_or_not_at_all()
    {
        using TemporaryFolder killed = new();
        List<CaseId> written = [];
        _house.File.Read(pinned =>
        {
            pinned.Execute("BEGIN");
            pinned.Scalar("SELECT count(*) FROM streams"); // keeps the log from moving into the file while the copy runs
            Task writer = Task.Run(() => WriteUntilAsync(60, written), Ct);
            SpinWait.SpinUntil(() => Volatile.Read(ref _acknowledged) >= 20);
            int certain = Volatile.Read(ref _acknowledged);
            CopyTo(killed);
            writer.Wait(Ct);
            written.RemoveRange(certain, written.Count - certain);
            return pinned.Execute("COMMIT");
        });

        using SqliteHouse reopened = new(killed.Root, new FakeTimeProvider());
        await AssertWholeAsync(reopened, written);
    }

    [Fact]
    public void A_read_that_outlives_its_file_leaves_no_connection_and_none_begins_after()
    {
        _house.File.Read(connection =>
        {
            _house.Dispose();
            return connection.Scalar("SELECT count(*) FROM streams");
        });

        Assert.Throws<ObjectDisposedException>(() => _house.File.Read(_ => true));
        Assert.False(File.Exists(_folder["register.db-wal"])); // the last connection takes the log along
    }

    [Fact]
    public async Task A_file_of_a_later_version_is_refused_in_plain_words()
    {
        await _house.File.WriteAsync(connection => connection.Execute("PRAGMA user_version = 99"), Ct);
        _house.Dispose();

        NewerFileException refused = Assert.Throws<NewerFileException>(() => _ = Open());
        Assert.Contains("register.db vient d’une version plus récente", refused.Message, StringComparison.Ordinal);

        _house = new SqliteHouse(Directory.CreateDirectory(_folder["fresh"]).FullName, new FakeTimeProvider());
    }

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<(string, object?)> Parameters(string sql) =>
        Names.Where(name => sql.Contains(name, StringComparison.Ordinal))
            .Select(name => (name, (object?)1));

    private static async Task AssertWholeAsync(SqliteHouse house, List<CaseId> written)
    {
        Assert.Equal("ok", house.File.Read(connection => connection.Scalar("PRAGMA integrity_check")));
        Paged<StreamId> streams = await house.Register.StreamsAsync(StreamKind.Case, new Page(500), Ct);
        Assert.Subset(streams.Items.ToHashSet(), written.Select(StreamId.Of).ToHashSet());
        HashSet<CaseId> lines = [.. (await house.Register.ListAsync(new CaseFilter(), new Page(500), Ct)).Items.Select(line => line.Case)];
        HashSet<CaseId> rows = [.. (await house.Outbox.TakeAsync(Given.Morning, TimeSpan.Zero, 500, null, Ct)).Select(row => row.Case!.Value)];
        foreach (StreamId stream in streams.Items)
        {
            CaseId id = CaseId.Parse(stream.Id);
            Assert.Equal(1, (await house.Register.ReadAsync(stream, 0, Ct)).Version);
            Assert.NotNull(await house.Register.FindKeyAsync(stream, "submit", Ct));
            Assert.True(lines.Contains(id) && rows.Contains(id));
        }
    }

    private async Task WriteUntilAsync(int count, List<CaseId> written)
    {
        while (written.Count < count)
        {
            CaseId id = Given.Case();
            await _house.Register.AppendAsync(Given.Act(id, key: "submit") with { Outbox = [Given.Signal(id)], Line = Given.Line(id) }, Ct);
            written.Add(id);
            Volatile.Write(ref _acknowledged, written.Count);
        }
    }

    private void CopyTo(TemporaryFolder target)
    {
        foreach (string file in Directory.EnumerateFiles(_folder.Root, "register.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Order())
        {
            using FileStream from = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using FileStream to = File.Create(target[Path.GetFileName(file)]);
            from.CopyTo(to);
        }
    }

    private SqliteHouse Open() => new(_folder.Root, new FakeTimeProvider());

    private Task<int> Change(string sql, TextId text) =>
        _house.File.WriteAsync(connection => connection.Execute(sql, ("$text", text.ToString())), Ct);
}
