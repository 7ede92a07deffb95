using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace PspWorkflow.LocalRuntime.Engine.Storage;

/// <summary>A mapped file in which each loop notes the user code that it runs: what a killed process leaves there is what it died of, or beside.</summary>
/// <remarks>
/// The pages belong to the system, so a note costs nanoseconds and outlives the process without any flush. Holding the file open is also
/// what keeps a second process out: the system lets go of it with the process, however that ends.
/// Layout: 8 bytes that say whether a run is open, then 24 bytes a slot: kind, or 0 for none, and the 16 bytes of an id.
/// </remarks>
internal sealed class BegunWork : IDisposable
{
    private const int Header = 8;
    private const int SlotSize = 24;
    private readonly FileStream _file;
    private MemoryMappedFile? _map;
    private MemoryMappedViewAccessor? _view;

    /// <summary>Takes hold of the file; throws <see cref="IOException"/> when another process has it.</summary>
    public BegunWork(string path)
    {
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        Left = Read();
    }

    /// <summary>What the last run had begun when its process died; nothing after a stop in good order.</summary>
    public IReadOnlyList<BegunNote> Left { get; }

    /// <summary>Opens a run with a number of slots, once <see cref="Left"/> is dealt with; throws <see cref="LocalRuntimeException"/> when the file cannot be written.</summary>
    public void Open(int slots)
    {
        MakeRoom(new byte[Header + (slots * SlotSize)]);
        _map = MemoryMappedFile.CreateFromFile(_file, null, 0, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor();
        _view.Write(0, 1L);
    }

    /// <summary>Notes in a free slot that user code begins.</summary>
    public void Begin(int slot, BegunNote note)
    {
        (long first, long second) = Halves(note.Id);
        long at = Header + ((long)slot * SlotSize);
        _view!.Write(at + 8, first);
        _view.Write(at + 16, second);
        Volatile.WriteBarrier(); // the id first: a kill in between leaves no note
        _view.Write(at, (long)note.Kind);
    }

    /// <summary>Frees a slot: the user code has returned.</summary>
    public void End(int slot)
    {
        try
        {
            _view!.Write(Header + ((long)slot * SlotSize), 0L);
        }
        catch (ObjectDisposedException)
        {
            // The run was abandoned meanwhile, and its notes stay as a kill would leave them.
        }
    }

    /// <summary>Notes that the process is asked to end: whatever dies from here on was told to.</summary>
    public void Close() => _view?.Write(0, 0L);

    public void Dispose()
    {
        _view?.Dispose();
        _map?.Dispose();
        _file.Dispose();
    }

    private static (long First, long Second) Halves(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return (BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]));
    }

    // Real zeros, not a hole: where a full disk has no block for a page, touching it through the map would kill the process.
    private void MakeRoom(byte[] zeros)
    {
        try
        {
            _file.Position = 0;
            _file.Write(zeros);
            _file.SetLength(zeros.Length);
        }
        catch (IOException e)
        {
            throw new LocalRuntimeException($"The file {_file.Name}, where the engine notes what it runs, cannot be written: free some space on the disk, or look at it.", e);
        }
    }

    private List<BegunNote> Read()
    {
        byte[] content = new byte[_file.Length];
        _file.ReadExactly(content);
        List<BegunNote> left = [];
        if (content.Length < Header || content[0] == 0)
        {
            return left;
        }

        for (int at = Header; at + SlotSize <= content.Length; at += SlotSize)
        {
            if ((WorkKind)content[at] is WorkKind.Activity or WorkKind.Orchestration)
            {
                left.Add(new BegunNote((WorkKind)content[at], new Guid(content.AsSpan(at + 8, 16))));
            }
        }

        return left;
    }
}
