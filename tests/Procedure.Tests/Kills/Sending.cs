using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>One document on its way in, brought again until it is answered.</summary>
/// <param name="way">"raw", "form" or "parts".</param>
/// <param name="caseNumber">Its case.</param>
/// <param name="number">Tells it from the others.</param>
/// <param name="content">Its content.</param>
/// <param name="sent">Is told of every byte that leaves.</param>
internal sealed class Sending(string way, string caseNumber, int number, byte[] content, Action<int> sent)
{
    private const int Part = 700_000;

    private string? _place;
    private long _acknowledged;

    /// <summary>The name that its document bears.</summary>
    public string Name => $"{way}-{number}.pdf";

    /// <summary>Hash of its content.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether it was told that its document stands.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>Sends it, from where it had come to; whether it was answered before the application died.</summary>
    public async Task<bool> TryAsync(Api api)
    {
        try
        {
            await (way switch { "raw" => RawAsync(api), "form" => FormAsync(api), _ => PartsAsync(api) });
            return IsAnswered = true;
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            return false;
        }
    }

    private Task RawAsync(Api api) =>
        SendAsync(api, HttpMethod.Put, $"/api/cases/{caseNumber}/documents/{new Guid(number, 0, 0, new byte[8])}?piece=report", content, ("Content-Disposition", $"attachment; filename={Name}"));

    private Task FormAsync(Api api)
    {
        string head = Deposits.Field("piece", "report") + $"--{Deposits.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{Name}\"\r\n\r\n";
        byte[] form = [.. Encoding.ASCII.GetBytes(head), .. content, .. Encoding.ASCII.GetBytes("\r\n" + Deposits.End)];
        return SendAsync(api, HttpMethod.Post, $"/api/cases/{caseNumber}/documents", form, ("Content-Type", Deposits.Form), ("Idempotency-Key", $"form-{number}"));
    }

    private async Task PartsAsync(Api api)
    {
        if (_place is null || await Tus.OffsetAsync(api, _place) is not { } offset)
        {
            Assert.True(_acknowledged == 0, $"{Name}: of {_acknowledged} bytes acknowledged nothing is known.");
            _place = await Tus.BeginAsync(api, caseNumber, content.Length, $"parts-{number}", Name);
            offset = 0;
        }

        Assert.True(offset >= _acknowledged, $"{Name}: {_acknowledged} bytes were acknowledged, {offset} are there.");
        while (offset < content.Length)
        {
            byte[] part = content[(int)offset..(int)Math.Min(offset + Part, content.Length)];
            await SendAsync(api, HttpMethod.Patch, _place, part, ("Content-Type", "application/offset+octet-stream"), ("Tus-Resumable", "1.0.0"), ("Upload-Offset", $"{offset}"));
            _acknowledged = offset += part.Length;
        }
    }

    private async Task SendAsync(Api api, HttpMethod method, string path, byte[] body, params (string, string)[] headers)
    {
        using CountedContent counted = new(body, sent);
        Answer answer = await Answer.OfAsync(api.SendAsync(method, path, Api.Association, counted, headers));
        Assert.True(answer.Status is 200 or 204, $"{Name}: {answer.Status} {answer.Body}");
    }
}
