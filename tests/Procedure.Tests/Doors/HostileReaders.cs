using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Whoever guesses addresses, keeps old ones, or asks in ways that might pass unnoticed.</summary>
public sealed class HostileReaders(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_document_is_not_found_under_another_case_though_both_are_the_readers()
    {
        string own = await new Walk(_api).ToAsync(Milestone.Filed);
        string other = await new Walk(_api).ToAsync(Milestone.Filed);
        string place = await DepositAsync(own);

        Answer answer = await ReadAsync(place.Replace(own, other, StringComparison.Ordinal), Api.Association);

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task After_a_hand_over_the_association_that_left_reads_and_sends_nothing_more()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        string place = await DepositAsync(id);
        string upload = await Tus.BeginAsync(_api, id, 1000);
        string letter = $"/api/cases/{id}/official-documents/{(await ActsAsync(id, Api.Association))[^1]}";
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/hand-over", new { agreedOn = walk.Today, to = "le-phare" });
        Answer asked = await ReadAsync(place, Api.OtherAssociation);
        await _api.ActAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", new { on = walk.Today });

        Assert.Equal(404, asked.Status); // asked is not accepted
        Assert.Equal(200, (await ReadAsync(place, Api.OtherAssociation)).Status);
        foreach (string path in (string[])[place, letter, upload, $"/api/cases/{id}", $"/api/cases/{id}/documents", $"/api/cases/{id}/official-documents"])
        {
            Answer left = await ReadAsync(path, Api.Association);
            Assert.True(left is { Status: 404, Code: "not-found" }, $"{path}: {left.Status} {left.Body}");
        }

        Assert.Equal(404, (await Tus.SendAsync(_api, upload, 0, new byte[1000])).Status);
        Assert.Equal(404, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Post, letter, Api.Association))).Status);
    }

    [Fact]
    public async Task Acts_that_are_not_yet_or_not_for_the_reader_are_not_found_by_their_guessed_names()
    {
        string advised = await new Walk(_api).ToAsync(Milestone.Advised);
        string decided = await new Walk(_api).ToAsync(Milestone.Decided);
        string signed = await new Walk(_api).ToAsync(Milestone.Signed);
        (string Case, string Key, string Kind)[] hidden =
        [
            (advised, Api.Association, "draft-"), (decided, Api.Association, "order-"),
            (signed, Api.Association, "foreigners-transmission"), (signed, Api.Foreigners, "order-"), (signed, Api.Foreigners, "notification-"), (signed, Api.Foreigners, "acknowledgement-"),
        ];
        foreach ((string id, string key, string kind) in hidden)
        {
            foreach (string name in (await ActsAsync(id, Api.Prefecture)).Where(name => name.StartsWith(kind, StringComparison.Ordinal)))
            {
                Answer read = await ReadAsync($"/api/cases/{id}/official-documents/{name}", key);
                Answer made = await Answer.OfAsync(_api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/official-documents/{name}", key));
                Assert.Equal((404, 404), (read.Status, made.Status));
            }

            Assert.Contains(await ActsAsync(id, Api.Prefecture), name => name.StartsWith(kind, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task No_way_of_asking_gets_a_part_or_the_whole_past_the_audit()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string place = await DepositAsync(id);
        int before = (await ReadingsAsync(id)).Count;

        using HttpResponseMessage head = await _api.SendAsync(HttpMethod.Head, place, Api.Secretariat);
        using HttpResponseMessage post = await _api.SendAsync(HttpMethod.Post, place, Api.Secretariat);
        Answer cached = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, place, Api.Secretariat, null, ("If-None-Match", "*"), ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")));
        using HttpResponseMessage range = await _api.SendAsync(HttpMethod.Get, place, Api.Secretariat, null, ("Range", "bytes=0-9"));
        byte[] whole = await range.Content.ReadAsByteArrayAsync(Ct);

        Assert.True((int)head.StatusCode >= 400, $"{(int)head.StatusCode}");
        Assert.True((int)post.StatusCode >= 400, $"{(int)post.StatusCode}");
        Assert.Equal(200, cached.Status);
        Assert.Equal((200, SmallFiles.Pdf().Length), ((int)range.StatusCode, whole.Length)); // no part by itself: what is on record as read was sent whole
        Assert.Contains("no-store", range.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Equal(before + 2, (await ReadingsAsync(id)).Count);
    }

    [Theory]
    [InlineData("é\"; filename=\"x.html")]
    [InlineData("a;b.pdf")]
    [InlineData("=?utf-8?q?x?=.pdf")]
    [InlineData("%0d%0aSet-Cookie%3a a=b.pdf")]
    [InlineData("l'été \u200f\u200e.pdf")]
    [InlineData("<script>.pdf")]
    [InlineData("rapport.html.pdf")]
    public async Task A_name_stays_a_name_in_the_header_of_the_answer(string name)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string begun = await Tus.BeginAsync(_api, id, SmallFiles.Pdf().Length, name: name);
        Answer sent = await Tus.SendAsync(_api, begun, 0, SmallFiles.Pdf());
        if (sent.Status != 204)
        {
            Assert.Equal("PSP-0323", sent.Code); // a name that ends otherwise than its content
            return;
        }

        await house.SettleAsync();
        using HttpResponseMessage answer = await _api.SendAsync(HttpMethod.Get, begun.Replace("uploads", "documents", StringComparison.Ordinal), Api.Secretariat);
        string disposition = Assert.Single(answer.Content.Headers.NonValidated["Content-Disposition"]);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Matches("^attachment; filename=(\"[^\"\r\n]*\"|[^\";\r\n ]*); filename\\*=UTF-8''[!-~]*$", disposition);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition.FileNameStar, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("a\r\nSet-Cookie: b=c.pdf")]
    [InlineData("a\0.pdf")]
    [InlineData("..\\a.pdf")]
    [InlineData("C:a.pdf")]
    [InlineData("\u202Efdp.exe.pdf")]
    public async Task A_name_with_what_no_name_has_is_refused(string name)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer answer = await Answer.OfAsync(Tus.TryBeginAsync(_api, id, 100, name: name));

        Assert.Equal((400, "bad-header"), (answer.Status, answer.Code));
    }

    private Task<Answer> ReadAsync(string path, string key) => Answer.OfAsync(_api.SendAsync(HttpMethod.Get, path, key));

    private async Task<string[]> ActsAsync(string id, string key) =>
        [.. (await _api.ReadAsync(key, $"/api/cases/{id}/official-documents"))["documents"]!.AsArray().Select(line => line!["name"]!.ToString())];

    private async Task<JsonArray> ReadingsAsync(string id) => (await _api.ReadAsync(Api.Prefecture, $"/api/cases/{id}/readings"))["items"]!.AsArray();

    private async Task<string> DepositAsync(string id)
    {
        string place = $"/api/cases/{id}/documents/{Guid.NewGuid()}";
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"{place}?piece=report", Api.Association, Deposits.Raw(SmallFiles.Pdf())));
        Assert.True(answer.Status == 200, answer.Body);
        await house.SettleAsync();
        return place;
    }
}
