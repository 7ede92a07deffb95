namespace PspWorkflow.Adapters.Tests;

/// <summary>Register, outbox and keys on the files of one folder.</summary>
internal sealed class SqliteHouse : IDisposable
{
    private readonly CaseKeysFile _keysFile;

    public SqliteHouse(string folder, TimeProvider machine, bool lagLists = false)
    {
        string keys = DataFolder.MakePrivate(Path.Combine(folder, "keys"));
        File = new RegisterFile(Path.Combine(folder, "register.db"));
        _keysFile = new CaseKeysFile(Path.Combine(keys, "case-keys.db"));
        Keys = new FileCaseKeys(_keysFile, Path.Combine(keys, "master.key"));
        Register = new SqliteRegister(File, Keys, lagLists);
        Outbox = new SqliteOutbox(File, machine);
        Notices = new SqliteNotices(File);
    }

    public RegisterFile File { get; }

    public FileCaseKeys Keys { get; }

    public SqliteRegister Register { get; }

    public SqliteOutbox Outbox { get; }

    public SqliteNotices Notices { get; }

    public void Dispose()
    {
        File.Dispose();
        Keys.Dispose();
        _keysFile.Dispose();
    }
}
