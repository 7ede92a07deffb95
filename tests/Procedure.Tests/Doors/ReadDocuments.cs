using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A document is read by those who need it, once it is safe, and never unnoticed.</summary>
public sealed class ReadDocuments(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_deposited_PDF_is_scanned_and_then_read_by_who_may_and_the_reading_is_on_record()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await DepositAsync(id, "request-form", SmallFiles.Pdf());
        await house.SettleAsync();

        using HttpResponseMessage answer = await _api.SendAsync(HttpMethod.Get, PathOf(id), Api.Secretariat);
        byte[] content = await answer.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal(SmallFiles.Pdf(), content);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(content.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("piece.pdf", answer.Content.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
        JsonNode read = Assert.Single((await ReadingsAsync(id)).AsArray())!;
        Assert.Equal(("secretariat", ActRoute.Document, "served"), (read["by"]!.ToString(), read["what"]!.ToString(), read["outcome"]!.ToString()));
    }

    [Fact]
    public async Task Reading_moves_no_version_and_a_denied_reading_is_on_record_too()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await DepositAsync(id, "request-form", SmallFiles.Pdf());
        await house.SettleAsync();
        long before = (await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}"))["version"]!.GetValue<long>();

        Answer other = await ReadAsync(id, Api.OtherAssociation);
        Answer foreigners = await ReadAsync(id, Api.Foreigners);
        Answer absent = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases/{id}/documents/{Guid.Empty}", Api.Secretariat));

        Assert.All([other, foreigners, absent], answer => Assert.Equal((404, "not-found"), (answer.Status, answer.Code)));
        Assert.Equal(other.Body, absent.Body); // not yours and not there look the same
        Assert.Equal(["not-there", "not-allowed", "not-allowed"], (await ReadingsAsync(id)).AsArray().Select(read => read!["outcome"]!.ToString()));
        Assert.Equal(before, (await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}"))["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_foreigners_service_reads_what_it_needs_for_the_residence_document_and_nothing_else()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        string needed = await DepositAsync(id, "birth-certificate", SmallFiles.Pdf("acte"), new Guid(1, 0, 0, new byte[8]));
        string other = await DepositAsync(id, "follow-up-document", SmallFiles.Pdf("suivi"), new Guid(2, 0, 0, new byte[8]));
        await house.SettleAsync();

        Assert.Equal(200, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, needed, Api.Foreigners))).Status);
        Assert.Equal(404, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, other, Api.Foreigners))).Status);
        Assert.Equal(["birth-certificate"], (await ListAsync(id, Api.Foreigners)).Select(line => line["piece"]!.ToString()));
    }

    [Fact]
    public async Task Every_version_of_a_piece_is_kept_and_listed()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string first = await DepositAsync(id, "request-form", SmallFiles.Pdf("un"), new Guid(7, 0, 0, new byte[8]));
        await DepositAsync(id, "request-form", SmallFiles.Pdf("deux"), new Guid(8, 0, 0, new byte[8]));
        await house.SettleAsync();

        Assert.Equal(["1 safe", "2 safe"], (await ListAsync(id, Api.Association)).Select(line => $"{line["version"]} {line["scan"]}"));
        Assert.Contains("(un)", (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, first, Api.Association))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_tampered_with_is_refused_and_of_a_broken_part_nothing_leaves()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string cut = await DepositAsync(id, "request-form", SmallFiles.Pdf(), new Guid(9, 0, 0, new byte[8]));
        string changed = await DepositAsync(id, "report", SmallFiles.PdfOf(200_000), new Guid(10, 0, 0, new byte[8]));
        await house.SettleAsync();
        Change(cut, file => file[..^1]);
        Change(changed, file =>
        {
            file[^30_000] ^= 1; // in the last chunk
            return file;
        });

        Answer first = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, cut, Api.Secretariat));

        Assert.Equal((409, "PSP-0335"), (first.Status, first.Code));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _api.SendAsync(HttpMethod.Get, changed, Api.Secretariat));
    }

    [Fact]
    public async Task Erasing_the_key_of_the_case_erases_its_documents()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await DepositAsync(id, "request-form", SmallFiles.Pdf());
        await house.SettleAsync();

        await house.Services.GetRequiredService<ICaseKeys>().EraseAsync(CaseId.Parse(id), Ct);

        Assert.Equal((409, "PSP-0335"), ((await ReadAsync(id, Api.Secretariat)).Status, (await ReadAsync(id, Api.Secretariat)).Code));
    }

    private static string PathOf(string id, Guid? document = null) => $"/api/cases/{id}/documents/{document?.ToString() ?? ActRoute.Document}";

    private async Task<string> DepositAsync(string id, string piece, byte[] content, Guid? document = null)
    {
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"{PathOf(id, document)}?piece={piece}", Api.Secretariat, Deposits.Raw(content)));
        Assert.True(answer.Status == 200, answer.Body);
        return PathOf(id, document);
    }

    private Task<Answer> ReadAsync(string id, string key) => Answer.OfAsync(_api.SendAsync(HttpMethod.Get, PathOf(id), key));

    private async Task<JsonNode> ReadingsAsync(string id) => (await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/readings"))["items"]!;

    private async Task<IEnumerable<JsonNode>> ListAsync(string id, string key) => (await _api.ReadAsync(key, $"/api/cases/{id}/documents")).AsArray().Select(line => line!);

    private void Change(string path, Func<byte[], byte[]> change)
    {
        string[] parts = path.Split('/');
        string file = Path.Combine(house.Folder, "documents", parts[3], parts[5]);
        File.WriteAllBytes(file, change(File.ReadAllBytes(file)));
    }
}
