using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The keys of the cases: apart, wrapped, and gone for good once erased.</summary>
public sealed class FileCaseKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _keysFolder;
    private readonly string _master;
    private CaseKeysFile _file;
    private FileCaseKeys _keys;

    public FileCaseKeysTests()
    {
        _keysFolder = DataFolder.MakePrivate(_folder["keys"]);
        _master = Path.Combine(_keysFolder, "master.key");
        _file = new CaseKeysFile(Path.Combine(_keysFolder, "case-keys.db"));
        _keys = new FileCaseKeys(_file, _master);
    }

    [Fact]
    public async Task Each_case_has_one_key_of_its_own_that_outlives_the_process()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        Assert.Null(await _keys.FindAsync(id, Ct));

        byte[][] keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _keys.GetOrCreateAsync(id, Ct))));
        byte[] ofOther = await _keys.GetOrCreateAsync(other, Ct);
        Reopen();

        Assert.All(keys, key => Assert.Equal(keys[0], key));
        Assert.Equal(32, keys[0].Length);
        Assert.NotEqual(keys[0], ofOther);
        Assert.Equal(keys[0], await _keys.FindAsync(id, Ct));
    }

    [Fact]
    public async Task An_erased_key_never_comes_back()
    {
        (CaseId id, CaseId never) = (Given.Case(), Given.Case());
        await _keys.GetOrCreateAsync(id, Ct);

        await _keys.EraseAsync(id, Ct);
        await _keys.EraseAsync(never, Ct);
        await _keys.EraseAsync(id, Ct);
        Reopen();

        Assert.Null(await _keys.FindAsync(id, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(() => _keys.GetOrCreateAsync(id, Ct));
        await Assert.ThrowsAsync<KeyErasedException>(() => _keys.GetOrCreateAsync(never, Ct));
    }

    [Fact]
    public async Task No_byte_of_an_erased_key_stays_on_disk_wherever_it_stood()
    {
        List<CaseId> ids = [.. Enumerable.Range(0, 200).Select(_ => Given.Case())];
        foreach (CaseId id in ids)
        {
            await _keys.GetOrCreateAsync(id, Ct);
        }

        List<(CaseId Id, byte[] Wrapped)> erased = [.. ids.Where((_, i) => i % 5 != 0).Select(id => (id, _file.Read(c => CaseKeysFile.Find(c, id))!))];
        Assert.True(_folder.Holds(erased[0].Wrapped.AsSpan(20, 16)));

        foreach ((CaseId id, _) in erased)
        {
            await _keys.EraseAsync(id, Ct);
        }

        Assert.All(erased, key => Assert.False(_folder.Holds(key.Wrapped.AsSpan(20, 16))));
        Assert.NotNull(await _keys.FindAsync(ids[0], Ct));
    }

    [Fact]
    public async Task Keys_are_erased_while_others_are_being_read()
    {
        CaseId kept = Given.Case();
        await _keys.GetOrCreateAsync(kept, Ct);
        using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(kept, done.Token), Ct))];

        foreach (CaseId id in Enumerable.Range(0, 20).Select(_ => Given.Case()))
        {
            await _keys.GetOrCreateAsync(id, Ct);
            await _keys.EraseAsync(id, Ct);
            Assert.Equal(0, new FileInfo(Path.Combine(_keysFolder, "case-keys.db-wal")).Length);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_wrapped_key_moved_to_another_case_does_not_open()
    {
        (CaseId id, CaseId other) = (Given.Case(), Given.Case());
        await _keys.GetOrCreateAsync(id, Ct);
        await _file.WriteAsync(connection => connection.Execute("UPDATE case_keys SET \"case\" = $case", ("$case", other.ToString())), Ct);

        await Assert.ThrowsAsync<MasterKeyException>(() => _keys.FindAsync(other, Ct));
    }

    [Fact]
    public async Task A_missing_master_key_stops_everything_as_soon_as_it_wraps_a_key()
    {
        await _keys.GetOrCreateAsync(Given.Case(), Ct);
        File.Delete(_master);

        Assert.Throws<MasterKeyException>(Reopen);
        Assert.False(File.Exists(_master));
    }

    [Fact]
    public async Task A_foreign_or_damaged_master_key_is_told_apart_from_an_erased_one()
    {
        CaseId id = Given.Case();
        await _keys.GetOrCreateAsync(id, Ct);

        await File.WriteAllBytesAsync(_master, new byte[32], Ct);
        Reopen();
        await Assert.ThrowsAsync<MasterKeyException>(() => _keys.FindAsync(id, Ct));

        await File.WriteAllBytesAsync(_master, new byte[31], Ct);
        Assert.Throws<MasterKeyException>(Reopen);
    }

    [Fact]
    public void The_master_key_is_made_for_its_owner_only_and_refused_when_others_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix rights.");
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_master));

        File.SetUnixFileMode(_master, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Throws<MasterKeyException>(Reopen);

        File.SetUnixFileMode(_master, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetUnixFileMode(_keysFolder, File.GetUnixFileMode(_keysFolder) | UnixFileMode.OtherExecute);
        Assert.Throws<MasterKeyException>(Reopen);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }

    private async Task ReadAsync(CaseId id, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            Assert.NotNull(await _keys.FindAsync(id, CancellationToken.None));
        }
    }

    private void Reopen()
    {
        _file.Dispose();
        _file = new CaseKeysFile(Path.Combine(_keysFolder, "case-keys.db"));
        _keys = new FileCaseKeys(_file, _master);
    }
}
