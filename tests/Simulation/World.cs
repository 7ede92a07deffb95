using PspWorkflow.Law;
using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.Simulation;

/// <summary>What outlives the processes of a run: the folder, the machine's clock, the mail server, the callers, the seed.</summary>
internal sealed class World : IDisposable
{
    private static readonly DateTimeOffset MachineStart = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="seed">Of all that the run draws by lot.</param>
    /// <param name="missing">Which guard of the product is taken away.</param>
    /// <param name="keepTrace">Whether the trace is kept, not only its hash.</param>
    public World(int seed, MissingGuard missing, bool keepTrace)
    {
        Seed = seed;
        Missing = missing;
        Chance = new Chance(seed);
        Storm = new Storm(Chance);
        Trace = new Trace(keepTrace);
        Mails = new MailServer(missing.KeepsRepeatedMails);
        Documents = new DocumentStore(missing.ForgetsDocuments);
        Folder = Directory.CreateDirectory(Path.Combine(Memory, $"psp-run-{Guid.NewGuid():N}")).FullName;
    }

    public int Seed { get; }

    public MissingGuard Missing { get; }

    public Chance Chance { get; }

    public Storm Storm { get; }

    public Trace Trace { get; }

    public Fuse Fuse { get; } = new();

    public MachineClock Machine { get; } = new(MachineStart);

    public MailServer Mails { get; }

    public DocumentStore Documents { get; }

    public DocumentStore Quarantine { get; } = new();

    public Journal Journal { get; } = new();

    /// <summary>The cases that somebody asked for; some never came to be.</summary>
    public List<CaseId> Cases { get; } = [];

    /// <summary>The sessions that somebody planned.</summary>
    public List<(SessionId Id, DateOnly On)> Sessions { get; } = [];

    public string Folder { get; }

    /// <summary>How many processes have been started.</summary>
    public int Processes { get; set; }

    // A disk in memory where there is one: a run writes thousands of small files.
    private static string Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    /// <summary>Sets the legal clock of the folder, while no process has it.</summary>
    public void SetClock(DateTimeOffset legal) =>
        new ClockFile(Folder, flush: false).Write(new ClockState(legal - Machine.GetUtcNow(), legal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
