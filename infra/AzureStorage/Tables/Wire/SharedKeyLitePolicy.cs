using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PspWorkflow.AzureStorage.Tables;

/// <summary>Signs a request to the table service with the account's key; anew for each try, for the date is signed.</summary>
internal sealed class SharedKeyLitePolicy(ConnectionString account) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        string date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        string resource = $"/{account.Account}{message.Request.Uri.ToUri().AbsolutePath}";
        byte[] signature = HMACSHA256.HashData(account.Key, Encoding.UTF8.GetBytes($"{date}\n{resource}"));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account.Account}:{Convert.ToBase64String(signature)}");
    }
}
