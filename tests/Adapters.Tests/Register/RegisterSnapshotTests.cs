using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A register that is looked at beside who writes it.</summary>
public sealed class RegisterSnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Every_case_is_read_beside_who_writes_and_no_other_stream_is()
    {
        DataFolder.Open(_folder.Root, DataKind.Real);
        using SqliteHouse house = new(_folder.Root, new FakeTimeProvider());
        (CaseId first, CaseId second) = (Given.Case(), Given.Case());
        await house.Register.AppendAsync(Given.Act(first, name: "one"), Ct);
        await house.Register.AppendAsync(Given.Act(second, name: "two"), Ct);
        await house.Register.AppendAsync(Given.Act(first, on: 1, name: "three"), Ct);
        await house.Register.AppendAsync(Given.Act(first, name: "approved") with { Stream = StreamId.Of(Given.Passerelle) }, Ct);

        RegisterSnapshot snapshot = RegisterSnapshot.Read(_folder.Root)!;

        Assert.Equal(DataKind.Real, snapshot.Kind);
        Assert.Equal(["one three", "two"], snapshot.Cases.Select(events => string.Join(' ', events.Select(e => e.Name))).Order());
        Assert.IsType<Appended.Written>(await house.Register.AppendAsync(Given.Act(second, on: 1), Ct)); // nobody was kept out
    }

    [Fact]
    public void A_folder_without_a_register_has_none_and_nothing_is_made()
    {
        Assert.Null(RegisterSnapshot.Read(_folder["none"]));
        DataFolder.Open(_folder["empty"], DataKind.Demo);
        Assert.Null(RegisterSnapshot.Read(_folder["empty"]));

        Assert.False(Directory.Exists(_folder["none"]));
        Assert.Equal(["kind"], Directory.GetFileSystemEntries(_folder["empty"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_register_of_a_later_version_is_refused()
    {
        DataFolder.Open(_folder.Root, DataKind.Real);
        using SqliteHouse house = new(_folder.Root, new FakeTimeProvider());
        await house.File.WriteAsync(sql => sql.Execute("PRAGMA user_version = 99"), Ct);

        Assert.Throws<NewerFileException>(() => RegisterSnapshot.Read(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();
}
