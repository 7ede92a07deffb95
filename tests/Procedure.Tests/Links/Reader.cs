using System.Net;
using System.Text.RegularExpressions;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>Somebody who reads mails and follows links without a browser: keeps cookies, reads pages, sends their forms.</summary>
internal sealed partial class Reader(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    /// <summary>Name and value of every cookie it was given.</summary>
    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>The same browser, with its cookies, at another host.</summary>
    public Reader At(Uri host)
    {
        Reader there = new(host);
        foreach ((string name, string value) in Cookies)
        {
            there.Cookies[name] = value;
        }

        return there;
    }

    public Task<Page> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Sends a form of fields, each as often as it has values, and follows where the answer leads.</summary>
    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<Page> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage answer = await _http.SendAsync(request, Ct);
        string[] given = answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) ? [.. cookies] : [];
        foreach (Match cookie in given.Select(one => Cookie().Match(one)))
        {
            Cookies[cookie.Groups[1].Value] = cookie.Groups[2].Value;
        }

        return answer.StatusCode is HttpStatusCode.SeeOther
            ? await GetAsync(answer.Headers.Location!.OriginalString) with { Given = given }
            : new Page((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), given);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("^([^=]+)=([^;]*)")]
    private static partial Regex Cookie();
}

/// <summary>A page as it was answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Text">Its HTML, entities read.</param>
/// <param name="Given">The cookies that came on the way, as they were written.</param>
internal sealed partial record Page(int Status, string Text, IReadOnlyList<string> Given)
{
    /// <summary>What stands in it for people to read.</summary>
    public string Shown => Space().Replace(Tag().Replace(Text, " "), " ").Trim();

    /// <summary>The value of a hidden field.</summary>
    public string Hidden(string name) => Regex.Match(Text, $"name=\"{name}\" value=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("(?s)<style>.*?</style>|<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
