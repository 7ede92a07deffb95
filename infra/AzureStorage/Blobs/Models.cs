namespace Azure.Storage.Blobs.Models;

/// <summary>What strangers may read of a container.</summary>
public enum PublicAccessType
{
    /// <summary>Nothing.</summary>
    None = 0,
}

/// <summary>What becomes of a blob's snapshots when it is deleted.</summary>
public enum DeleteSnapshotsOption
{
    /// <summary>A blob that has some is not deleted.</summary>
    None = 0,

    /// <summary>They go too.</summary>
    IncludeSnapshots = 1,
}

/// <summary>Needs a blob to be of a writing (<see cref="MatchConditions.IfMatch"/>), or not to be (<see cref="MatchConditions.IfNoneMatch"/>).</summary>
public class BlobRequestConditions : RequestConditions;

/// <summary>How a block travels.</summary>
public class BlockBlobStageBlockOptions;

/// <summary>How blocks become a blob.</summary>
public class CommitBlockListOptions
{
    /// <summary>What the blob that stands there must be.</summary>
    public BlobRequestConditions? Conditions { get; set; }

    /// <summary>Short texts beside its content, by name.</summary>
    public IDictionary<string, string>? Metadata { get; set; }
}

/// <summary>Which part of which writing is read.</summary>
public class BlobDownloadOptions
{
    /// <summary>Which bytes; the default means all.</summary>
    public HttpRange Range { get; set; }

    /// <summary>Which writing.</summary>
    public BlobRequestConditions? Conditions { get; set; }
}

/// <summary>A container that was made or found.</summary>
public class BlobContainerInfo
{
    internal BlobContainerInfo()
    {
    }
}

/// <summary>A block that was taken.</summary>
public class BlockInfo
{
    internal BlockInfo()
    {
    }
}

/// <summary>A blob that was written.</summary>
public class BlobContentInfo
{
    internal BlobContentInfo(ETag eTag) => ETag = eTag;

    /// <summary>Which writing it is.</summary>
    public ETag ETag { get; }
}

/// <summary>What is known of a blob.</summary>
public class BlobProperties
{
    internal BlobProperties(long contentLength, ETag eTag, IDictionary<string, string> metadata)
    {
        ContentLength = contentLength;
        ETag = eTag;
        Metadata = metadata;
    }

    /// <summary>Short texts beside its content, by name.</summary>
    public IDictionary<string, string> Metadata { get; }

    /// <summary>Bytes.</summary>
    public long ContentLength { get; }

    /// <summary>Which writing it is.</summary>
    public ETag ETag { get; }
}

/// <summary>Bytes of a blob.</summary>
public class BlobDownloadStreamingResult
{
    internal BlobDownloadStreamingResult(Stream content) => Content = content;

    /// <summary>The bytes.</summary>
    public Stream Content { get; }
}
