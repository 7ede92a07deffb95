using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>The key of an account: "key_" and 43 base64url characters (256 bits). Only its SHA-256 hash is kept.</summary>
internal static class BearerKey
{
    private const string Scheme = "Bearer ";
    private const int Longest = 128;

    public static async Task<Account?> FindCallerAsync(HttpRequest request, IDirectory directory)
    {
        string? header = request.Headers.Authorization;
        if (header is null || header.Length > Longest || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return await directory.FindByKeyAsync(Hash(header[Scheme.Length..].Trim()), request.HttpContext.RequestAborted);
    }

    /// <summary>A plain hash is enough: the key has 256 random bits, so there is nothing to guess and no salt to add.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public static string New() => "key_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
