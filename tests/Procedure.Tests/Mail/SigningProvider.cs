using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The provider as it reports: over HTTP, signed with a key of its own.</summary>
internal sealed class SigningProvider : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The setting that makes a house hear it.</summary>
    public string Setting => $"--MailEvents:PublicKey={Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo())}";

    /// <summary>One event, with fields that nobody asked for.</summary>
    public static JsonObject Event(string kind, string mail, string? id = null) => new()
    {
        ["email"] = "quelqu-un@demo.invalid",
        ["event"] = kind,
        ["sg_event_id"] = id ?? Guid.NewGuid().ToString("N"),
        ["sg_message_id"] = "m-1",
        ["key"] = mail,
        ["timestamp"] = 1_768_200_000,
        ["tls"] = 1,
    };

    public Task<Answer> ReportAsync(Api api, DateTimeOffset at, params JsonObject[] events)
    {
        string body = new JsonArray([.. events]).ToJsonString();
        string timestamp = $"{at.ToUnixTimeSeconds()}";
        return PostAsync(api, body, Sign(timestamp, body), timestamp);
    }

    public string Sign(string timestamp, string body) =>
        Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(timestamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>Posts whatever it is, with these headers or without.</summary>
    public static Task<Answer> PostAsync(Api api, string body, string? signature, string? timestamp)
    {
        (string, string?)[] headers = [("X-Twilio-Email-Event-Webhook-Signature", signature), ("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)];
        StringContent content = new(body, Encoding.UTF8, "application/json");
        return Answer.OfAsync(api.SendAsync(HttpMethod.Post, "/api/mail-events", null, content, [.. headers.Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))]));
    }

    public void Dispose() => _key.Dispose();
}
