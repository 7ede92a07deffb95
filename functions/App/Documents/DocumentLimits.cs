using Microsoft.Extensions.Configuration;

namespace PspWorkflow.App.Documents;

/// <summary>How much a case takes. Settings <c>Documents:…</c>.</summary>
public sealed class DocumentLimits
{
    /// <summary>Bytes of one resumable part; the platform's own advice, not a setting.</summary>
    public const long LongestPart = 4 * 1024 * 1024;

    /// <summary>Parts of one resumable upload.</summary>
    public const int MostParts = 4096;

    /// <summary>Resumable uploads under way for a case: nobody fills a disk with beginnings.</summary>
    public const int MostOpenUploads = 20;

    /// <summary>Longest document, in bytes; at most what the platform lets through.</summary>
    public long Longest { get; init; } = 50 * 1024 * 1024;

    /// <summary>Bytes of all documents of a case.</summary>
    public long OfCase { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Documents of a case.</summary>
    public int CountOfCase { get; init; } = 500;

    /// <summary>The settings; what is not set is as above.</summary>
    public static DocumentLimits From(IConfiguration configuration)
    {
        DocumentLimits limits = configuration.GetSection("Documents").Get<DocumentLimits>() ?? new DocumentLimits();
        return limits is { Longest: > 0 and <= 95 * 1024 * 1024, OfCase: > 0, CountOfCase: > 0 }
            ? limits
            : throw new InvalidOperationException("Les réglages Documents ne sont pas valables : Longest va de 1 à 99614720 octets, OfCase et CountOfCase sont positifs.");
    }
}
