using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureStorage.Blobs;

/// <summary>Signs a request to the blob service with the account's key; anew for each try, for the date is signed.</summary>
internal sealed class SharedKeyPolicy(ConnectionString account) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        Request request = message.Request;
        request.Headers.SetValue("x-ms-date", DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture));
        long length = request.Content is { } content && content.TryComputeLength(out long known) ? known : 0;
        string[] signed =
        [
            request.Method.Method, string.Empty, string.Empty, length > 0 ? length.ToString(CultureInfo.InvariantCulture) : string.Empty,
            string.Empty, Header(request, "Content-Type"), string.Empty, string.Empty, Header(request, "If-Match"), Header(request, "If-None-Match"), string.Empty, string.Empty,
            .. request.Headers.Where(header => header.Name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase))
                .OrderBy(header => header.Name.ToLowerInvariant(), StringComparer.Ordinal).Select(header => $"{header.Name.ToLowerInvariant()}:{header.Value}"),
            Resource(request.Uri.ToUri()),
        ];
        byte[] signature = HMACSHA256.HashData(account.Key, Encoding.UTF8.GetBytes(string.Join('\n', signed)));
        request.Headers.SetValue("Authorization", $"SharedKey {account.Account}:{Convert.ToBase64String(signature)}");
    }

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out string? value) ? value : string.Empty;

    private string Resource(Uri uri)
    {
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(uri.Query);
        IEnumerable<string> options = query.AllKeys.OfType<string>().Order(StringComparer.Ordinal).Select(name => $"\n{name}:{query[name]}");
        return $"/{account.Account}{uri.AbsolutePath}{string.Concat(options)}";
    }
}
