using Microsoft.AspNetCore.Http;

namespace PspWorkflow.App.Web;

/// <summary>Reads a body that may lie about its length.</summary>
internal static class BoundedReading
{
    /// <summary>The whole body, or null when it is longer than <paramref name="longest"/> bytes; judged by its header first, then while reading.</summary>
    public static async Task<byte[]?> ReadAtMostAsync(this HttpRequest request, int longest, CancellationToken cancellation)
    {
        if (request.ContentLength > longest)
        {
            return null;
        }

        using MemoryStream body = new();
        byte[] chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (body.Length + read > longest)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
