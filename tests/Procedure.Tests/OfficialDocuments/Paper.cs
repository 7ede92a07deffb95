using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>The official documents of a case as the API gives them.</summary>
internal static class Paper
{
    public static async Task<IReadOnlyList<JsonNode>> ListAsync(this Api api, string key, string subject) =>
        [.. (await api.ReadAsync(key, $"{subject}/official-documents"))["documents"]!.AsArray().Select(line => line!)];

    /// <summary>The last document of a kind.</summary>
    public static async Task<JsonNode> LineAsync(this Api api, string key, string id, string kind) =>
        (await api.ListAsync(key, $"/api/cases/{id}")).Last(line => line["kind"]!.ToString() == kind);

    /// <summary>Its PDF, produced if it is not yet.</summary>
    public static async Task<byte[]> PdfAsync(this Api api, string key, string id, string kind) =>
        await api.DownloadAsync(key, (await api.LineAsync(key, id, kind))["address"]!.ToString());

    public static async Task<byte[]> DownloadAsync(this Api api, string key, string address)
    {
        Poppler.RequireTools();
        if (!address.Contains("draft", StringComparison.Ordinal) && !address.StartsWith("/api/sessions", StringComparison.Ordinal))
        {
            using HttpResponseMessage produced = await api.SendAsync(HttpMethod.Post, address, key);
            Assert.True(produced.IsSuccessStatusCode, await produced.Content.ReadAsStringAsync(Ct));
        }

        using HttpResponseMessage answer = await api.SendAsync(HttpMethod.Get, address, key);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(bytes)}");
        return bytes;
    }
}
