using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>The register: the truth about every case, session, association and list of members, one stream each.</summary>
/// <remarks>
/// <para>Only <see cref="AppendAsync"/> is atomic: events, sealed texts, outbox rows, the case line and the idempotency key stand together or not at all.</para>
/// <para>A <see cref="Page"/> out of bounds, or one that begins where no list said, is a <see cref="BadPageException"/>.</para>
/// <para>Lists and <see cref="DueAsync"/> may lag behind the streams and can be rebuilt from them; streams and texts never lag.</para>
/// </remarks>
public interface IRegister
{
    /// <summary>Writes one accepted act.</summary>
    /// <returns><see cref="Appended.Written"/>; <see cref="Appended.Stale"/> when the stream has moved on (nothing is written);
    /// <see cref="Appended.Repeated"/> when this idempotency key was written before (nothing is written again).</returns>
    Task<Appended> AppendAsync(Append append, CancellationToken cancellation);

    /// <summary>Reads a stream from its first event; an unknown stream is empty, at version 0.</summary>
    Task<StoredStream> ReadAsync(StreamId stream, CancellationToken cancellation) => ReadAsync(stream, after: 0, cancellation);

    /// <summary>Reads what came after a version of a stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="after">A version that it has or had, 0 for the whole of it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<StoredStream> ReadAsync(StreamId stream, long after, CancellationToken cancellation);

    /// <summary>What was written under this key on this stream, or null.</summary>
    Task<KeyUse?> FindKeyAsync(StreamId stream, string idempotencyKey, CancellationToken cancellation);

    /// <summary>Opens a sealed text; null when it does not exist or the case's key was erased. Throws <see cref="InvalidDataException"/> when it was tampered with.</summary>
    Task<string?> OpenTextAsync(StreamId stream, TextId text, CancellationToken cancellation);

    /// <summary>Lines of the list that match, by case number, at most <see cref="Page.Size"/> of them.</summary>
    Task<Paged<CaseLine>> ListAsync(CaseFilter filter, Page page, CancellationToken cancellation);

    /// <summary>Cases whose <see cref="CaseLine.DueAt"/> is at or before the instant, earliest first, through an index of its own.</summary>
    Task<Paged<CaseLine>> DueAsync(DateTimeOffset before, Page page, CancellationToken cancellation);

    /// <summary>Replaces a line of the list, for rebuilding; ignored when the stored line is of a later version.</summary>
    Task RebuildLineAsync(CaseLine line, CancellationToken cancellation);

    /// <summary>Every session of one department, planned, held or cancelled, by number. It never lags.</summary>
    Task<Paged<SessionId>> SessionsAsync(Department department, Page page, CancellationToken cancellation);

    /// <summary>Every stream of one kind, in order of id, for rebuilding lists.</summary>
    Task<Paged<StreamId>> StreamsAsync(StreamKind kind, Page page, CancellationToken cancellation);
}
