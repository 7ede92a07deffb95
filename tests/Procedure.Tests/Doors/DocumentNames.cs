using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A document's name is kept and shown; it must not deceive its reader and never names a file.</summary>
public sealed class DocumentNames(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Theory]
    [InlineData(null)]
    [InlineData("attachment")]
    [InlineData("attachment; filename=\"\"")]
    [InlineData("attachment; filename=\"..\"")]
    [InlineData("attachment; filename=\"../a.pdf\"")]
    [InlineData("attachment; filename=\"..\\\\a.pdf\"")]
    [InlineData("attachment; filename=\"/etc/passwd\"")]
    [InlineData("attachment; filename=\"C:a.pdf\"")]
    [InlineData("attachment; filename*=UTF-8''%2e%2e%2fa.pdf")]
    [InlineData("attachment; filename*=UTF-8''a%00.pdf")]
    [InlineData("attachment; filename*=UTF-8''a%0d%0aSet-Cookie:b")]
    [InlineData("attachment; filename*=UTF-8''fdp%E2%80%AEexe.pdf")]
    public async Task A_name_that_is_a_trick_is_refused_and_nothing_is_kept(string? disposition)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);

        Answer answer = await PutAsync(id, Deposits.Pdf("a", disposition));

        Assert.Equal((400, "bad-header"), (answer.Status, answer.Code));
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [InlineData("attachment; filename=CON")]
    [InlineData("attachment; filename=\"l'acte \\\"2026\\\".pdf\"")]
    [InlineData("attachment; filename=a.pdf; filename*=UTF-8''pi%C3%A8ce.pdf")]
    [InlineData("attachment; filename*=UTF-8''a%ED%A0%80.pdf")]
    public async Task A_name_that_is_only_odd_is_taken_and_names_no_file(string disposition)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer answer = await PutAsync(id, Deposits.Pdf("a", disposition));

        Assert.Equal(200, answer.Status);
        await house.SettleAsync();
        Assert.Equal([ActRoute.Document], Directory.EnumerateFiles(Path.Combine(house.Folder, "documents", id)).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_name_over_255_characters_and_an_empty_document_are_refused()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);

        Assert.Equal("bad-header", (await PutAsync(id, Deposits.Pdf("a", $"attachment; filename={new string('a', 256)}"))).Code);
        Assert.Equal("bad-body", (await PutAsync(id, Deposits.Bytes(""))).Code);
        Assert.Equal("bad-query", (await PutAsync(id, Deposits.Pdf("a"), piece: "0")).Code);
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private Task<Answer> PutAsync(string id, HttpContent content, string piece = "report") =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece={piece}", Api.Association, content));
}
