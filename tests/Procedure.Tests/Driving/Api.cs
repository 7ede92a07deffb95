using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>Speaks to a running application over HTTP, each time as one of the demonstration's accounts.</summary>
internal sealed partial class Api(Uri address) : IDisposable
{
    public const string Association = "demo-association";
    public const string OtherAssociation = "demo-association-2";
    public const string Secretariat = "demo-secretariat";
    public const string Prefecture = "demo-prefecture";
    public const string Foreigners = "demo-titres";

    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>Sends anything and gives back the answer, whatever it is.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        foreach ((string name, string value) in headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || content?.Headers.TryAddWithoutValidation(name, value) is true;
        }

        return await _http.SendAsync(request, Ct);
    }

    /// <summary>An act that must succeed; gives back the answer's JSON.</summary>
    public async Task<JsonNode> ActAsync(string key, string path, object body, string? idempotencyKey = null)
    {
        using HttpResponseMessage answer = await PostAsync(key, path, body, idempotencyKey);
        string text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>An act, and whatever comes of it.</summary>
    public Task<HttpResponseMessage> PostAsync(string key, string path, object body, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, key, JsonContent.Create(body), idempotencyKey is null ? [] : [("Idempotency-Key", idempotencyKey)]);

    public async Task<JsonNode> ReadAsync(string key, string path)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, path, key);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!;
    }

    /// <summary>Moves the legal clock to the end of a day, or to an hour of it.</summary>
    public async Task MoveToAsync(DateOnly day, TimeOnly? at = null)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync("/local/clock", new { to = day, at }, Ct);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    public async Task<DateOnly> TodayAsync() => DateOnly.Parse((await ReadAsync(Secretariat, "/local/clock"))["today"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The notices about a case, oldest first, each under its own subject: several may have left in one mail.</summary>
    public async Task<IReadOnlyList<JsonNode>> MailsAsync(string about) =>
        [.. (await ReadAsync(Secretariat, $"/local/mail?format=json&about={about}")).AsArray().Reverse().SelectMany(mail => NoticesOf(mail!, about))];

    private static IEnumerable<JsonNode> NoticesOf(JsonNode mail, string about)
    {
        string[] subjects = [.. mail["text"]!.GetValue<string>().Split('\n').Select(line => line.Trim()).Where(line => Notice().IsMatch(line))];
        foreach (string subject in subjects.Length == 0 ? [mail["subject"]!.GetValue<string>()] : subjects.Where(line => line.Contains(about, StringComparison.OrdinalIgnoreCase)))
        {
            JsonNode notice = mail.DeepClone();
            notice["subject"] = subject;
            yield return notice;
        }
    }

    [GeneratedRegex("^(Dossier [0-9a-z-]+|Information) : ")]
    private static partial Regex Notice();

    public void Dispose() => _http.Dispose();
}
