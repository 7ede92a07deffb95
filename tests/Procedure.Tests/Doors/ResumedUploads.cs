using System.Diagnostics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A document sent in parts over a slow line, as a client of tus 1.0.0 does.</summary>
public sealed class ResumedUploads(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly byte[] Content = SmallFiles.PdfOf(300_000);

    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_document_sent_in_parts_is_the_document_and_its_parts_are_gone()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string place = await BeginAsync(id, Content.Length);

        Answer first = await SendAsync(place, 0, Content[..100_000]);
        Answer asked = await AskAsync(place);
        Answer last = await SendAsync(place, 100_000, Content[100_000..]);
        await house.SettleAsync();

        Assert.Equal((204, 204), (first.Status, last.Status));
        Assert.Contains("Upload-Offset: 100000", asked.Headers, StringComparison.Ordinal);
        Assert.Contains($"Upload-Offset: {Content.Length}", (await AskAsync(place)).Headers, StringComparison.Ordinal);
        using HttpResponseMessage read = await _api.SendAsync(HttpMethod.Get, place.Replace("uploads", "documents", StringComparison.Ordinal), Api.Association);
        Assert.Equal(Content, await read.Content.ReadAsByteArrayAsync(Ct));
        Assert.Empty(Parts(id));
    }

    [Fact]
    public async Task Parts_that_do_not_fit_are_refused_and_the_upload_goes_on()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string place = await BeginAsync(id, Content.Length);
        await SendAsync(place, 0, Content[..100_000]);

        Answer again = await SendAsync(place, 0, Content[..100_000]);
        Answer ahead = await SendAsync(place, 200_000, Content[200_000..]);
        Answer tooMuch = await SendAsync(place, 100_000, [.. Content[100_000..], 1]);
        Answer altered = await SendAsync(place, 100_000, Content[100_000..], ("Content-Digest", Digest([1])));
        Answer stranger = await SendAsync(place, 100_000, Content[100_000..], key: Api.Secretariat);
        Answer whole = await SendAsync(place, 100_000, Content[100_000..], ("Content-Digest", Digest(Content[100_000..])));

        Assert.Equal(["PSP-0337", "PSP-0337", "too-long", "PSP-0330", "not-found"], new[] { again, ahead, tooMuch, altered, stranger }.Select(answer => answer.Code));
        Assert.Equal(204, whole.Status);
    }

    [Fact]
    public async Task A_part_over_4_MiB_is_refused()
    {
        string place = await BeginAsync(await new Walk(_api).ToAsync(Milestone.Filed), 10_000_000);

        Assert.Equal("too-long", (await SendAsync(place, 0, new byte[(4 * 1024 * 1024) + 1])).Code);
        Assert.Equal(204, (await SendAsync(place, 0, new byte[4 * 1024 * 1024])).Status);
    }

    [Fact]
    public async Task Of_two_parts_at_once_for_one_place_one_stays()
    {
        string place = await BeginAsync(await new Walk(_api).ToAsync(Milestone.Filed), Content.Length);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => SendAsync(place, 0, [.. Enumerable.Repeat((byte)number, 50_000 + number)])));

        Assert.Single(answers, answer => answer.Status == 204);
        Assert.All(answers.Where(answer => answer.Status != 204), answer => Assert.Equal("PSP-0337", answer.Code));
    }

    [Fact]
    public async Task What_is_no_document_is_refused_with_its_last_part_and_nothing_stays()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);
        string place = await BeginAsync(id, 2);

        Answer answer = await SendAsync(place, 0, "MZ"u8.ToArray());

        Assert.Equal((422, "PSP-0322"), (answer.Status, answer.Code));
        Assert.Equal(before, await Traces.OfAsync(house));
        Assert.Equal(404, (await AskAsync(place)).Status);
    }

    [Fact]
    public async Task The_same_beginning_under_one_key_is_one_upload_and_one_given_up_is_gone()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string first = await BeginAsync(id, Content.Length, ("Idempotency-Key", "envoi-1"));
        string again = await BeginAsync(id, Content.Length, ("Idempotency-Key", "envoi-1"));
        await SendAsync(first, 0, Content[..10]);

        Answer gone = await Answer.OfAsync(_api.SendAsync(HttpMethod.Delete, first, Api.Association, null, ("Tus-Resumable", "1.0.0")));

        Assert.Equal(first, again);
        Assert.Equal(204, gone.Status);
        Assert.Equal(404, (await AskAsync(first)).Status);
        Assert.Empty(Parts(id));
    }

    [Fact]
    public async Task A_beginning_that_cannot_be_meant_is_refused()
    {
        string path = $"/api/cases/{await new Walk(_api).ToAsync(Milestone.Filed)}/uploads";

        Assert.Equal("tus-needed", (await TryBeginAsync(path, ("Upload-Length", "5"))).Code);
        Assert.Equal("bad-header", (await TryBeginAsync(path, ("Tus-Resumable", "1.0.0"))).Code);
        Assert.Equal("too-long", (await TryBeginAsync(path, ("Tus-Resumable", "1.0.0"), ("Upload-Length", "60000000"))).Code);
        Assert.Equal("bad-header", (await TryBeginAsync(path, ("Tus-Resumable", "1.0.0"), ("Upload-Length", "5"))).Code);
        Assert.Equal("bad-header", (await TryBeginAsync(path, ("Tus-Resumable", "1.0.0"), ("Upload-Length", "5"), ("Upload-Metadata", Metadata("../a.pdf")))).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(250_000)]
    public async Task A_line_that_is_cut_while_a_document_comes_in_leaves_nothing_of_it(int sent)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);
        string head = $"PUT /api/cases/{id}/documents/{ActRoute.Document}?piece=report HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {Api.Association}\r\n"
            + $"Content-Disposition: attachment; filename=a.pdf\r\nContent-Length: {Content.Length}\r\n\r\n";

        using (TcpClient line = new())
        {
            await line.ConnectAsync(house.Address.Host, house.Address.Port, Ct);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Ct);
            await line.GetStream().WriteAsync(Content.AsMemory(0, sent), Ct);
        }

        Stopwatch waited = Stopwatch.StartNew();
        while (Directory.GetFiles(Path.Combine(house.Folder, "quarantine", "incoming")).Length > 0 && waited.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(20, Ct); // the server notices the cut in its own time
        }

        Assert.Empty(Directory.GetFiles(Path.Combine(house.Folder, "quarantine", "incoming")));
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private static string Metadata(string name) => $"piece {Base64("report")},filename {Base64(name)}";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Digest(byte[] content) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(content))}:";

    private string[] Parts(string id)
    {
        string folder = Path.Combine(house.Folder, "uploads", id);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private async Task<string> BeginAsync(string id, int length, params (string, string)[] headers)
    {
        using HttpResponseMessage answer = await _api.SendAsync(
            HttpMethod.Post, $"/api/cases/{id}/uploads", Api.Association, null, [("Tus-Resumable", "1.0.0"), ("Upload-Length", $"{length}"), ("Upload-Metadata", Metadata("pièce.pdf")), .. headers]);
        Assert.Equal(201, (int)answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private Task<Answer> TryBeginAsync(string path, params (string, string)[] headers) => Answer.OfAsync(_api.SendAsync(HttpMethod.Post, path, Api.Association, null, headers));

    private Task<Answer> AskAsync(string place) => Answer.OfAsync(_api.SendAsync(HttpMethod.Head, place, Api.Association, null, ("Tus-Resumable", "1.0.0")));

    private Task<Answer> SendAsync(string place, long offset, byte[] part, (string, string)? header = null, string key = Api.Association) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Patch, place, key, Deposits.Raw(part, null, "application/offset+octet-stream"), [("Tus-Resumable", "1.0.0"), ("Upload-Offset", $"{offset}"), .. header is { } more ? [more] : Array.Empty<(string, string)>()]));
}
