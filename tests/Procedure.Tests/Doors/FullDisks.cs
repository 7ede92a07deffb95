using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A disk that fills while documents come in: a real file system of a few megabytes.</summary>
public sealed class FullDisks : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private static readonly byte[] Content = SmallFiles.PdfOf(3 * Megabyte);

    private SmallDisk _disk = null!;
    private RunningHouse _house = null!;
    private string _id = "";

    private Api Api => _house.Api;

    public async ValueTask InitializeAsync()
    {
        _disk = await SmallDisk.MountAsync();
        _house = new RunningHouse { Disk = _disk };
        await _house.InitializeAsync();
        _id = await new Walk(Api).ToAsync(Milestone.Filed);
        await _house.SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.DisposeAsync();
        }

        _disk?.Dispose();
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("form")]
    public async Task An_upload_that_fills_the_disk_leaves_nothing_and_succeeds_once_there_is_room(string way)
    {
        Traces before = await Traces.OfAsync(_house);
        _disk.Leave(Megabyte);

        Answer full = await UploadAsync(way);

        AssertNoRoom(full);
        Assert.Equal(before, await Traces.OfAsync(_house));
        Assert.True(_disk.Free > Megabyte / 2, "Half a document takes up room.");
        _disk.FreeAll();
        Assert.Equal(200, (await UploadAsync(way)).Status);
        await AssertReadAsync();
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("form")]
    public async Task A_disk_too_full_for_the_act_itself_keeps_no_document_without_its_act(string way)
    {
        Traces before = await Traces.OfAsync(_house);
        for (int left = 1; left < 4; left++) // the content finds its place, then the note of the scan or the act does not
        {
            _disk.Leave(Content.Length + (left * 8 * 1024));
            Answer full = await UploadAsync(way);

            AssertNoRoom(full);
            Assert.Equal(before, await Traces.OfAsync(_house));
        }

        _disk.FreeAll();
        Assert.Equal(200, (await UploadAsync(way)).Status);
        await AssertReadAsync();
    }

    [Fact]
    public async Task An_upload_in_parts_goes_on_where_the_disk_was_full()
    {
        string place = await Tus.BeginAsync(Api, _id, Content.Length);
        Assert.Equal(204, (await Tus.SendAsync(Api, place, 0, Content[..Megabyte])).Status);
        _disk.Leave(Megabyte / 2);

        AssertNoRoom(await Tus.SendAsync(Api, place, Megabyte, Content[Megabyte..]));
        Assert.Equal(Megabyte, await Tus.OffsetAsync(Api, place));

        // Room for the last part, none for the document that the parts make.
        _disk.Leave((2 * Megabyte) + (Megabyte / 2));
        AssertNoRoom(await Tus.SendAsync(Api, place, Megabyte, Content[Megabyte..]));
        Assert.Equal(Megabyte, await Tus.OffsetAsync(Api, place)); // the last part is wanted once more
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.Folder, "quarantine"), "*", SearchOption.AllDirectories));

        _disk.FreeAll();
        Assert.Equal(204, (await Tus.SendAsync(Api, place, Megabyte, Content[Megabyte..])).Status);
        await AssertReadAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.Folder, "uploads"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task No_upload_in_parts_begins_on_a_full_disk()
    {
        _disk.Leave(0);

        AssertNoRoom(await Answer.OfAsync(Tus.TryBeginAsync(Api, _id, Content.Length)));

        _disk.FreeAll();
        Assert.StartsWith("/api/", await Tus.BeginAsync(Api, _id, Content.Length), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_no_room_is_left_to_seal_waits_unread_and_is_sealed_later()
    {
        _disk.Leave(Content.Length + (2 * Megabyte));
        Assert.Equal(200, (await UploadAsync("raw")).Status);
        await _house.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("PSP-0332", (await ReadAsync()).Code);
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.Folder, "documents"), "*", SearchOption.AllDirectories));

        _disk.FreeAll();
        await _house.PassAsync(TimeSpan.FromHours(1));
        await AssertReadAsync();
        Assert.Empty(Directory.GetFiles(Path.Combine(_house.Folder, "quarantine"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_act_on_a_full_disk_is_refused_in_our_form_and_stands_nowhere()
    {
        _disk.Leave(0);
        int acts = await CountAsync();

        Answer full = await Answer.OfAsync(Api.PostAsync(Api.Secretariat, $"/api/cases/{_id}/completeness", new { }));

        AssertNoRoom(full);
        Assert.Equal(acts, await CountAsync());
        _disk.FreeAll();
        await Api.ActAsync(Api.Secretariat, $"/api/cases/{_id}/completeness", new { });
    }

    private static void AssertNoRoom(Answer answer)
    {
        Assert.True((507, "PSP-0339") == (answer.Status, answer.Code), $"{answer.Status} {answer.Body}");
        Assert.Contains("La place manque", answer.Body, StringComparison.Ordinal);
    }

    private Task<Answer> UploadAsync(string way) => way == "raw"
        ? Answer.OfAsync(Api.SendAsync(HttpMethod.Put, $"/api/cases/{_id}/documents/{ActRoute.Document}?piece=report", Api.Association, Deposits.Raw(Content)))
        : Answer.OfAsync(Api.SendAsync(HttpMethod.Post, $"/api/cases/{_id}/documents", Api.Association, Deposits.Raw(Form(), null, Deposits.Form), ("Idempotency-Key", "formulaire")));

    private static byte[] Form() =>
    [
        .. Encoding.ASCII.GetBytes(Deposits.Field("piece", "report") + $"--{Deposits.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"),
        .. Content,
        .. Encoding.ASCII.GetBytes("\r\n" + Deposits.End),
    ];

    private async Task<int> CountAsync() =>
        (await _house.Services.GetRequiredService<IRegister>().ReadAsync(StreamId.Of(CaseId.Parse(_id)), Ct)).Events.Count;

    private async Task<Answer> ReadAsync()
    {
        string document = Assert.Single((await Api.ReadAsync(Api.Secretariat, $"/api/cases/{_id}/documents")).AsArray())!["document"]!.GetValue<string>();
        return await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, $"/api/cases/{_id}/documents/{document}", Api.Secretariat));
    }

    private async Task AssertReadAsync()
    {
        await _house.SettleAsync();
        Answer read = await ReadAsync();
        Assert.True(read.Status == 200, read.Body[..Math.Min(300, read.Body.Length)]);
        Assert.Contains($"Content-Length: {Content.Length}", read.Headers, StringComparison.Ordinal);
    }
}
