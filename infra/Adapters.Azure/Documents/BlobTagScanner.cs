using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Reads the verdict that Defender for Storage writes on the index tags of each copy in quarantine, which this app may read and not write.</summary>
internal sealed partial class BlobTagScanner(BlobContainerClient quarantine, ILogger<BlobTagScanner> logger) : IScanner
{
    /// <summary>The tag; any other value ("Error", "Not scanned") is no verdict.</summary>
    public const string Tag = "Malware Scanning scan result";

    private const string Safe = "No threats found";
    private const string Infected = "Malicious";

    public async Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        try
        {
            GetBlobTagResult result = await quarantine.GetBlockBlobClient($"{id}/{document}").GetTagsAsync(null, cancellation);
            return result.Tags.TryGetValue(Tag, out string? said) ? Read(said) : Verdict.None;
        }
        catch (Exception outage) when (outage is RequestFailedException || Faults.IsDoubtful(outage, cancellation))
        {
            Log.NoAnswer(logger, document, outage is RequestFailedException { Status: > 0 } refusal ? $"{refusal.Status}" : outage.GetType().Name); // 403: the role that reads tags is missing
            return Verdict.None;
        }
    }

    private static Verdict Read(string said) => said switch
    {
        Safe => Verdict.Safe,
        Infected => Verdict.Infected,
        _ => Verdict.None,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The scanner's verdict on document {Document} could not be read ({Reason}).")]
        public static partial void NoAnswer(ILogger logger, DocumentId document, string reason);
    }
}
