using System.Text;

namespace PspWorkflow.Adapters;

/// <summary>What a data folder holds, for ever.</summary>
public enum DataKind
{
    /// <summary>Invented persons, for showing and learning.</summary>
    Demo,

    /// <summary>Real persons.</summary>
    Real,
}

/// <summary>The folder that holds everything, open to its owner only, marked as demo or real when it is made.</summary>
public sealed class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Mark = "kind";

    private DataFolder(string root, DataKind kind)
    {
        Root = root;
        Kind = kind;
    }

    /// <summary>Full path of the folder.</summary>
    public string Root { get; }

    /// <summary>What it holds.</summary>
    public DataKind Kind { get; }

    /// <summary>Opens the folder, or makes it.</summary>
    /// <param name="path">Its path; it may not exist yet, be empty, or be a data folder already.</param>
    /// <param name="kind">What it is to hold.</param>
    /// <returns>The folder; throws <see cref="WrongFolderKindException"/> when it holds the other kind, or something else altogether.</returns>
    public static DataFolder Open(string path, DataKind kind)
    {
        string root = Path.GetFullPath(path);
        string mark = Path.Combine(root, Mark);
        MakePrivate(root);
        if (!File.Exists(mark))
        {
            MarkAs(kind, root, mark);
        }

        string found = File.ReadAllText(mark).Trim();
        return found == NameOf(kind) ? new DataFolder(root, kind) : throw new WrongFolderKindException(kind);
    }

    /// <summary>What a folder holds, without opening or making it; null when it is no data folder.</summary>
    public static DataKind? KindOf(string path)
    {
        string mark = Path.Combine(Path.GetFullPath(path), Mark);
        return !File.Exists(mark) ? null : File.ReadAllText(mark).Trim() switch
        {
            "demo" => DataKind.Demo,
            "real" => DataKind.Real,
            _ => null,
        };
    }

    /// <summary>Full path of a file at the top of the folder.</summary>
    /// <param name="name">A fixed name, never one that came from outside.</param>
    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Full path of a folder in it, made on first use.</summary>
    /// <param name="name">A fixed name, never one that came from outside.</param>
    public string FolderOf(string name) => MakePrivate(Path.Combine(Root, name));

    internal static string MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }

        return path;
    }

    private static void MarkAs(DataKind kind, string root, string mark)
    {
        // What a death while marking may have left does not make the folder somebody else's.
        if (Directory.EnumerateFileSystemEntries(root).Any(entry => !entry.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal)))
        {
            throw new WrongFolderKindException(kind);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root, OwnerOnly);
        }

        DurableFile.Create(mark, Encoding.ASCII.GetBytes(NameOf(kind)));
    }

    private static string NameOf(DataKind kind) => kind is DataKind.Demo ? "demo" : "real";
}

/// <summary>The folder is not what it was opened as: demo data and real data never mix.</summary>
public sealed class WrongFolderKindException(DataKind wanted) : Exception(
    wanted is DataKind.Demo
        ? "Ce dossier de données n’est pas un dossier de démonstration : la démonstration refuse de l’ouvrir."
        : "Ce dossier de données n’a pas été créé pour des données réelles : l’application refuse de l’ouvrir.");
