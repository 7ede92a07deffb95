namespace Azure.Storage.Blobs.Models;

/// <summary>What a listing tells beside names.</summary>
[Flags]
public enum BlobTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Short texts beside the content.</summary>
    Metadata = 2,
}

/// <summary>What a listing holds beside blobs as they are.</summary>
[Flags]
public enum BlobStates
{
    /// <summary>Nothing.</summary>
    None = 0,
}

/// <summary>One blob of a listing.</summary>
public class BlobItem
{
    internal BlobItem(string name, BlobItemProperties properties, IDictionary<string, string> metadata) => (Name, Properties, Metadata) = (name, properties, metadata);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What is known of it.</summary>
    public BlobItemProperties Properties { get; }

    /// <summary>Short texts beside its content, when they were asked for.</summary>
    public IDictionary<string, string> Metadata { get; }
}

/// <summary>What is known of a blob of a listing.</summary>
public class BlobItemProperties
{
    internal BlobItemProperties(long contentLength, ETag eTag) => (ContentLength, ETag) = (contentLength, eTag);

    /// <summary>Bytes.</summary>
    public long? ContentLength { get; }

    /// <summary>Which writing it is.</summary>
    public ETag? ETag { get; }
}

/// <summary>A blob whose metadata was written.</summary>
public class BlobInfo
{
    internal BlobInfo(ETag eTag) => ETag = eTag;

    /// <summary>Which writing it is now.</summary>
    public ETag ETag { get; }
}

/// <summary>The index tags of a blob.</summary>
public class GetBlobTagResult
{
    internal GetBlobTagResult(IDictionary<string, string> tags) => Tags = tags;

    /// <summary>Value by name.</summary>
    public IDictionary<string, string> Tags { get; }
}
