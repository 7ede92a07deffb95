namespace PspWorkflow.Adapters.Tests;

/// <summary>Invented and real persons never share a folder, and nobody else looks into it.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(DataKind.Demo, "demo", DataKind.Real)]
    [InlineData(DataKind.Real, "real", DataKind.Demo)]
    public void A_folder_keeps_the_kind_it_was_made_for(DataKind kind, string mark, DataKind other)
    {
        string path = _folder["deep/data"];

        Assert.Equal(path, DataFolder.Open(path, kind).Root);
        Assert.Equal(mark, File.ReadAllText(Path.Combine(path, "kind")));
        Assert.Equal(kind, DataFolder.Open(path, kind).Kind);
        Assert.Throws<WrongFolderKindException>(() => DataFolder.Open(path, other));
    }

    [Fact]
    public void A_folder_of_something_else_is_left_alone()
    {
        File.WriteAllText(_folder["letters.txt"], "others'");

        WrongFolderKindException refused = Assert.Throws<WrongFolderKindException>(() => DataFolder.Open(_folder.Root, DataKind.Demo));

        Assert.Equal([_folder["letters.txt"]], Directory.GetFileSystemEntries(_folder.Root));
        Assert.StartsWith("Ce dossier de données n’est pas un dossier de démonstration", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_death_while_the_mark_was_written_does_no_harm()
    {
        File.WriteAllText(_folder["kind.0123.part"], "re");

        Assert.Equal(DataKind.Real, DataFolder.Open(_folder.Root, DataKind.Real).Kind);
    }

    [Fact]
    public void Only_its_owner_may_enter_the_folder_and_those_in_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix rights.");
            return;
        }

        string given = Directory.CreateDirectory(_folder["given"]).FullName;
        DataFolder folder = DataFolder.Open(given, DataKind.Real);
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

        Assert.Equal(OwnerOnly, File.GetUnixFileMode(given));
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(folder.FolderOf("documents")));
    }

    public void Dispose() => _folder.Dispose();
}
