using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PspWorkflow.App.Documents;

/// <summary>The headers of tus 1.0.0, an open protocol for uploads that go on after a cut; clients exist for every browser and platform.</summary>
/// <remarks>Source: tus.io/protocols/resumable-upload, core, creation and termination.</remarks>
internal static class Tus
{
    public const string Version = "1.0.0";

    /// <summary>Whether the request speaks this version; the answer says which one we speak in any case.</summary>
    public static bool IsSpoken(HttpRequest request)
    {
        request.HttpContext.Response.Headers["Tus-Resumable"] = Version;
        return request.Headers["Tus-Resumable"] == Version;
    }

    /// <summary>A number of bytes in a header, or null.</summary>
    public static long? Number(HttpRequest request, string header) =>
        long.TryParse(request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>Says how far an upload has come.</summary>
    public static void SayOffset(HttpRequest request, long offset) =>
        request.HttpContext.Response.Headers["Upload-Offset"] = offset.ToString(CultureInfo.InvariantCulture);

    /// <summary>The pairs in <c>Upload-Metadata</c>; null when they cannot be read.</summary>
    public static Dictionary<string, string>? Metadata(HttpRequest request)
    {
        Dictionary<string, string> pairs = [];
        foreach (string pair in request.Headers["Upload-Metadata"].ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = pair.Split(' ', 2);
            byte[] value = new byte[pair.Length];
            if (!Convert.TryFromBase64String(parts.ElementAtOrDefault(1) ?? string.Empty, value, out int length) || !pairs.TryAdd(parts[0], Encoding.UTF8.GetString(value, 0, length)))
            {
                return null;
            }
        }

        return pairs;
    }
}
