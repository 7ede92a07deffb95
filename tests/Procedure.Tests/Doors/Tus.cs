using System.Globalization;
using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A client of tus 1.0.0.</summary>
internal static class Tus
{
    private static readonly (string, string) Version = ("Tus-Resumable", "1.0.0");

    /// <summary>Begins an upload of a report; gives back its address.</summary>
    public static async Task<string> BeginAsync(Api api, string id, int length, string? key = null, string name = "rapport.pdf")
    {
        using HttpResponseMessage answer = await TryBeginAsync(api, id, length, key, name);
        Assert.Equal(201, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Begins an upload, and whatever comes of it.</summary>
    public static Task<HttpResponseMessage> TryBeginAsync(Api api, string id, int length, string? key = null, string name = "rapport.pdf") => api.SendAsync(
        HttpMethod.Post,
        $"/api/cases/{id}/uploads",
        Api.Association,
        null,
        [Version, ("Upload-Length", $"{length}"), ("Upload-Metadata", $"piece {Base64("report")},filename {Base64(name)}"), .. key is null ? [] : ((string, string)[])[("Idempotency-Key", key)]]);

    /// <summary>Sends a part.</summary>
    public static Task<Answer> SendAsync(Api api, string place, long offset, byte[] part) =>
        Answer.OfAsync(api.SendAsync(HttpMethod.Patch, place, Api.Association, Deposits.Raw(part, null, "application/offset+octet-stream"), Version, ("Upload-Offset", $"{offset}")));

    /// <summary>Where the next part begins; null when no such upload is known.</summary>
    public static async Task<long?> OffsetAsync(Api api, string place)
    {
        using HttpResponseMessage answer = await api.SendAsync(HttpMethod.Head, place, Api.Association, null, Version);
        return answer.IsSuccessStatusCode ? long.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture) : null;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
