using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What must hold in each of the three ways in which a document comes: raw, as a form, in parts.</summary>
public sealed class ThreeWays(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly byte[] Content = SmallFiles.PdfOf(300_000);

    private readonly Api _api = house.Api;

    public static TheoryData<string, int> Cuts
    {
        get
        {
            TheoryData<string, int> cuts = [];
            foreach (string way in (string[])["raw", "form", "parts"])
            {
                foreach (int sent in (int[])[0, 50, 70_000, 299_999])
                {
                    cuts.Add(way, sent);
                }
            }

            return cuts;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_cut_line_leaves_nothing_and_the_same_document_sent_again_is_one(string way, int sent)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Door door = await DoorAsync(way, id);
        Traces before = await Traces.OfAsync(house);

        await CutAsync(door, sent);

        Assert.Equal(before, await Traces.OfAsync(house));
        Answer again = await SendAsync(door);
        Assert.True(again.Status is 200 or 204, again.Body);
        await house.SettleAsync();
        Assert.Equal(Content, await OnlyDocumentAsync(id));
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("form")]
    [InlineData("parts")]
    public async Task The_same_document_many_times_at_once_is_one(string way)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Door door = await DoorAsync(way, id);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(door)));
        await house.SettleAsync();

        // The last part again finds the upload done and gone, or its place taken; the document is there once whatever the answer.
        Assert.Contains(answers, answer => answer.Status is 200 or 204);
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 204 || (way == "parts" && answer.Status is 404 or 409), $"{answer.Status} {answer.Body}"));
        Assert.Equal(Content, await OnlyDocumentAsync(id));
        Assert.Empty(FilesIn("uploads", id).Concat(FilesIn("quarantine", id)));
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("form")]
    public async Task Two_contents_at_once_under_one_name_are_one_of_them_and_the_other_is_told(string way)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Door one = await DoorAsync(way, id);
        byte[] content = SmallFiles.PdfOf(200_000);
        Door other = one with { Content = content, Body = way == "raw" ? content : FormOf(content) };

        Answer[] answers = await Task.WhenAll(SendAsync(one), SendAsync(other), SendAsync(one), SendAsync(other));
        await house.SettleAsync();

        byte[] kept = await OnlyDocumentAsync(id);
        bool first = kept.AsSpan().SequenceEqual(Content);
        Assert.True(first || kept.AsSpan().SequenceEqual(content));
        Assert.All(answers.Where((_, place) => (place % 2 == 0) != first), answer => Assert.Null(answer.WhyNoRefusal()));
        Assert.Contains(answers.Where((_, place) => (place % 2 == 0) == first), answer => answer.Status == 200);
        Assert.Empty(FilesIn("quarantine", id));
    }

    private static byte[] FormOf(byte[] content) =>
    [
        .. Encoding.ASCII.GetBytes($"{Deposits.Field("piece", "report")}--{Deposits.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"),
        .. content,
        .. Encoding.ASCII.GetBytes($"\r\n{Deposits.End}"),
    ];

    private async Task<Door> DoorAsync(string way, string id) => way switch
    {
        "raw" => new Door("PUT", $"/api/cases/{id}/documents/{Guid.NewGuid()}?piece=report", Content, [("Content-Type", "application/octet-stream"), ("Content-Disposition", "attachment; filename=a.pdf")]),
        "form" => new Door("POST", $"/api/cases/{id}/documents", Content, [("Content-Type", Deposits.Form), ("Idempotency-Key", Guid.NewGuid().ToString())]) { Body = FormOf(Content) },
        _ => new Door("PATCH", await Tus.BeginAsync(_api, id, Content.Length), Content, [("Content-Type", "application/offset+octet-stream"), ("Tus-Resumable", "1.0.0"), ("Upload-Offset", "0")]),
    };

    private Task<Answer> SendAsync(Door door) => Answer.OfAsync(_api.SendAsync(
        new HttpMethod(door.Method), door.Path, Api.Association, new ByteArrayContent(door.Body), door.Headers));

    /// <summary>Sends the head and a beginning of the body, and hangs up; waits until the server has put away what came.</summary>
    private async Task CutAsync(Door door, int sent)
    {
        string head = $"{door.Method} {door.Path} HTTP/1.1\r\nHost: {house.Address.Authority}\r\nAuthorization: Bearer {Api.Association}\r\n"
            + string.Concat(door.Headers.Select(header => $"{header.Item1}: {header.Item2}\r\n")) + $"Content-Length: {door.Body.Length}\r\n\r\n";
        using (TcpClient line = new())
        {
            await line.ConnectAsync(house.Address.Host, house.Address.Port, Ct);
            await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), Ct);
            await line.GetStream().WriteAsync(door.Body.AsMemory(0, sent), Ct);
        }

        Stopwatch waited = Stopwatch.StartNew();
        while (Incoming().Any() && waited.Elapsed < TimeSpan.FromMinutes(1))
        {
            await Task.Delay(20, Ct); // the server notices the cut in its own time
        }

        Assert.Empty(Incoming());
    }

    private IEnumerable<string> Incoming() => ((string[])["quarantine", "uploads", "documents"]).SelectMany(store => FilesIn(store, "incoming"));

    private string[] FilesIn(string store, string folder)
    {
        string path = Path.Combine(house.Folder, store, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
    }

    private async Task<byte[]> OnlyDocumentAsync(string id)
    {
        string document = Assert.Single((await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/documents")).AsArray())!["document"]!.ToString();
        using HttpResponseMessage read = await _api.SendAsync(HttpMethod.Get, $"/api/cases/{id}/documents/{document}", Api.Secretariat);
        return await read.Content.ReadAsByteArrayAsync(Ct);
    }

    /// <summary>One way in, ready to be sent through.</summary>
    private sealed record Door(string Method, string Path, byte[] Content, (string, string)[] Headers)
    {
        public byte[] Body { get; init; } = Content;
    }
}
