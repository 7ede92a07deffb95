using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Uploads in parts by who lies about them, meddles with those of others, or begins more than anybody needs.</summary>
public sealed class HostileUploads : IAsyncLifetime
{
    private static readonly byte[] Content = SmallFiles.PdfOf(30_000);
    private static readonly (string, string) Version = ("Tus-Resumable", "1.0.0");

    private readonly RunningHouse _house = new() { Settings = ["--Documents:CountOfCase=3", "--Documents:OfCase=100000000"] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task The_length_once_announced_stays_and_lengths_and_offsets_are_plain_numbers()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        string place = await Tus.BeginAsync(Api, id, Content.Length);

        foreach (string length in (string[])["-1", "+5", "0", "0x10", "1e3", "5,5", "99999999999999999999", "5 "])
        {
            Answer begun = await BeginAsync(id, length);
            Assert.True(length == "5 " ? begun.Status == 201 : begun.Status is 400 or 413 && begun.WhyNoRefusal() is null, $"{length}: {begun.Status} {begun.Body}");
        }

        foreach (string offset in (string[])["-1", "+0", "0x0", "", "0,0", "9223372036854775807", "99999999999999999999"])
        {
            Answer sent = await PatchAsync(place, offset, Content);
            Assert.True(sent is { Status: 409, Code: "PSP-0337" }, $"{offset}: {sent.Status} {sent.Body}");
        }

        Answer shrunk = await PatchAsync(place, "0", Content[..10], ("Upload-Length", "10"));
        Answer grown = await PatchAsync(place, "10", [.. Content[10..], 1], ("Upload-Length", $"{Content.Length + 1}"));
        Assert.Equal((204, "too-long"), (shrunk.Status, grown.Code));
        Assert.Equal(10, await Tus.OffsetAsync(Api, place));
    }

    [Fact]
    public async Task After_its_end_nothing_is_added_and_the_document_stays_what_it_was()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        string place = await Tus.BeginAsync(Api, id, Content.Length, "envoi");
        Assert.Equal(204, (await Tus.SendAsync(Api, place, 0, Content)).Status);
        await _house.SettleAsync();

        Answer more = await Tus.SendAsync(Api, place, Content.Length, [1, 2, 3]);
        Answer given = await Answer.OfAsync(Api.SendAsync(HttpMethod.Delete, place, Api.Association, null, Version));
        await Tus.BeginAsync(Api, id, 25_000, "envoi"); // the key again, for something else
        Answer other = await Tus.SendAsync(Api, place, 0, SmallFiles.PdfOf(25_000));

        Assert.Equal((404, 404), (more.Status, given.Status));
        Assert.InRange(other.Status, 400, 499);
        using HttpResponseMessage read = await Api.SendAsync(HttpMethod.Get, place.Replace("uploads", "documents", StringComparison.Ordinal), Api.Association);
        Assert.Equal(Content, await read.Content.ReadAsByteArrayAsync(Ct));
        Assert.Single((await Api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/documents")).AsArray());
    }

    [Fact]
    public async Task Nobody_else_asks_goes_on_with_gives_up_or_takes_over_an_upload()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Permitted);
        string another = await new Walk(Api).ToAsync(Milestone.Filed);
        string place = await Tus.BeginAsync(Api, id, Content.Length, "envoi");
        Assert.Equal(204, (await Tus.SendAsync(Api, place, 0, Content[..10])).Status);
        string elsewhere = place.Replace(id, another, StringComparison.Ordinal);

        foreach ((string path, string? key) in new[] { (place, Api.Secretariat), (place, Api.Prefecture), (place, Api.Foreigners), (place, Api.OtherAssociation), (elsewhere, Api.Association), (place, null) })
        {
            foreach (HttpMethod method in new[] { HttpMethod.Head, HttpMethod.Patch, HttpMethod.Delete })
            {
                using HttpResponseMessage answer = await Api.SendAsync(method, path, key, method == HttpMethod.Patch ? Deposits.Raw(Content[10..], null, "application/offset+octet-stream") : null, Version, ("Upload-Offset", "10"));
                Assert.Equal(key is null ? 401 : 404, (int)answer.StatusCode);
            }
        }

        Answer sameKey = await BeginAsync(id, $"{Content.Length}", Api.Secretariat, ("Idempotency-Key", "envoi"));
        Answer otherLength = await BeginAsync(id, "77", Api.Association, ("Idempotency-Key", "envoi"));
        Assert.Equal((201, false), (sameKey.Status, sameKey.Headers.Contains(place, StringComparison.Ordinal))); // keys are each caller's own
        Assert.Equal("key-reused", otherLength.Code);
        Assert.Equal(10, await Tus.OffsetAsync(Api, place));
    }

    [Fact]
    public async Task How_long_a_document_is_stays_unknown_to_who_may_not_read_it()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Permitted);
        string place = await Tus.BeginAsync(Api, id, Content.Length);
        await Tus.SendAsync(Api, place, 0, Content);

        using HttpResponseMessage foreigners = await Api.SendAsync(HttpMethod.Head, place, Api.Foreigners, null, Version);
        using HttpResponseMessage secretariat = await Api.SendAsync(HttpMethod.Head, place, Api.Secretariat, null, Version);

        Assert.Equal((404, 200), ((int)foreigners.StatusCode, (int)secretariat.StatusCode));
    }

    [Fact]
    public async Task Beginnings_are_counted_and_one_given_up_makes_room()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        string first = await Tus.BeginAsync(Api, id, 1000);
        for (int i = 1; i < 20; i++)
        {
            await Tus.BeginAsync(Api, id, 1000);
        }

        Answer one = await BeginAsync(id, "1000");
        await Answer.OfAsync(Api.SendAsync(HttpMethod.Delete, first, Api.Association, null, Version));
        Answer again = await BeginAsync(id, "1000");
        Answer last = await BeginAsync(id, "1000", Api.Secretariat);

        Assert.Equal((409, "PSP-0345"), (one.Status, one.Code));
        Assert.Equal(201, again.Status);
        Assert.Equal("PSP-0345", last.Code); // the bound is the case's, not the caller's
    }

    [Fact]
    public async Task What_is_announced_counts_against_the_volume_of_the_case()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        await Tus.BeginAsync(Api, id, 50_000_000);
        await Tus.BeginAsync(Api, id, 49_000_000);

        Assert.Equal((422, "PSP-0331"), await CodeOfAsync(BeginAsync(id, "2000000")));
        Assert.Equal(201, (await BeginAsync(id, "900000")).Status);
    }

    [Fact]
    public async Task Many_small_documents_end_at_the_number_a_case_may_hold_by_every_way()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await PutAsync(id, $"{i}")).Status);
        }

        using HttpResponseMessage form = await Api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/documents", Api.Association, Deposits.Raw(Encoding.UTF8.GetBytes(Deposits.Whole("b")), null, Deposits.Form));

        Assert.Equal((422, "PSP-0331"), await CodeOfAsync(PutAsync(id, "x")));
        Assert.Equal((422, "PSP-0331"), await CodeOfAsync(BeginAsync(id, "1000")));
        Assert.Contains("PSP-0331", await form.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(3, (await Api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/documents")).AsArray().Count);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private static async Task<(int, string?)> CodeOfAsync(Task<Answer> sending)
    {
        Answer answer = await sending;
        return (answer.Status, answer.Code);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private Task<Answer> PutAsync(string id, string line) =>
        Answer.OfAsync(Api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{Guid.NewGuid()}?piece=report", Api.Association, Deposits.Pdf(line)));

    private Task<Answer> BeginAsync(string id, string length, string key = Api.Association, params (string, string)[] more) => Answer.OfAsync(Api.SendAsync(
        HttpMethod.Post, $"/api/cases/{id}/uploads", key, null, [Version, ("Upload-Length", length), ("Upload-Metadata", $"piece {Base64("report")},filename {Base64("rapport.pdf")}"), .. more]));

    private Task<Answer> PatchAsync(string place, string offset, byte[] part, params (string, string)[] more) =>
        Answer.OfAsync(Api.SendAsync(HttpMethod.Patch, place, Api.Association, Deposits.Raw(part, null, "application/offset+octet-stream"), [Version, ("Upload-Offset", offset), .. more]));
}
