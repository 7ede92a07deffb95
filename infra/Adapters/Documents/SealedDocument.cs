using Microsoft.Win32.SafeHandles;

namespace PspWorkflow.Adapters;

/// <summary>A sealed document on disk, opened: its trailer is checked before the first byte is given out.</summary>
internal sealed class SealedDocument : IDisposable
{
    private const int SealedChunk = DocumentSeal.ChunkLength + DocumentSeal.TagLength;

    private readonly SafeFileHandle _file;
    private readonly DocumentSeal _seal;

    private SealedDocument(SafeFileHandle file, DocumentSeal seal)
    {
        _file = file;
        _seal = seal;
    }

    /// <summary>Clear bytes.</summary>
    public long Length { get; private set; }

    /// <summary>SHA-256 of the clear content.</summary>
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Number of chunks; at least one.</summary>
    public long Chunks => (Length + DocumentSeal.ChunkLength - 1) / DocumentSeal.ChunkLength;

    /// <summary>Opens a document; throws <see cref="FileNotFoundException"/> when there is none and <see cref="InvalidDataException"/> when it was tampered with.</summary>
    public static SealedDocument Open(string path, ReadOnlySpan<byte> caseKey, string about)
    {
        SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.Asynchronous);
        DocumentSeal? seal = null;
        try
        {
            Span<byte> header = stackalloc byte[DocumentSeal.HeaderLength];
            ReadExactly(file, header, 0);
            seal = DocumentSeal.Resume(caseKey, about, header);
            SealedDocument opened = new(file, seal);
            opened.ReadTrailer();
            return opened;
        }
        catch
        {
            seal?.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>Opens one chunk into the buffer; returns its length.</summary>
    public async ValueTask<int> ReadChunkAsync(long number, byte[] sealedBuffer, byte[] clear, CancellationToken cancellation)
    {
        bool last = number == Chunks - 1;
        int length = last ? (int)(Length - (number * DocumentSeal.ChunkLength)) : DocumentSeal.ChunkLength;
        Memory<byte> wanted = sealedBuffer.AsMemory(0, length + DocumentSeal.TagLength);
        for (int read = 0; read < wanted.Length;)
        {
            int got = await RandomAccess.ReadAsync(_file, wanted[read..], DocumentSeal.HeaderLength + (number * SealedChunk) + read, cancellation);
            read += got > 0 ? got : throw CutOff();
        }

        _seal.OpenChunk(number, last, wanted.Span, clear.AsSpan(0, length));
        return length;
    }

    public void Dispose()
    {
        _seal.Dispose();
        _file.Dispose();
    }

    private static void ReadExactly(SafeFileHandle file, Span<byte> target, long at)
    {
        for (int read = 0; read < target.Length;)
        {
            int got = RandomAccess.Read(file, target[read..], at + read);
            read += got > 0 ? got : throw CutOff();
        }
    }

    private static InvalidDataException CutOff() => new("A sealed document is cut off.");

    private void ReadTrailer()
    {
        long size = RandomAccess.GetLength(_file);
        if (size < DocumentSeal.HeaderLength + DocumentSeal.TrailerLength)
        {
            throw CutOff();
        }

        Span<byte> trailer = stackalloc byte[DocumentSeal.TrailerLength];
        ReadExactly(_file, trailer, size - DocumentSeal.TrailerLength);
        (Length, Sha256) = _seal.OpenTrailer(trailer);
        if (size != DocumentSeal.HeaderLength + Length + (Chunks * DocumentSeal.TagLength) + DocumentSeal.TrailerLength)
        {
            throw CutOff();
        }
    }
}
