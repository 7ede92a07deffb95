using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Copies wait in quarantine sealed, and none stays for ever.</summary>
public sealed class FolderQuarantineTests : IDisposable
{
    private readonly DocumentHouse _house = new();
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();

    [Fact]
    public async Task A_copy_is_read_anywhere_in_it_and_stands_nowhere_in_clear()
    {
        byte[] content = DocumentHouse.Content(300_000);
        await ReceiveAsync(content);

        await using Stream copy = (await _house.Quarantine.OpenAsync(_case, _document, Ct))!;
        foreach (int place in new[] { 299_990, 0, DocumentHouse.Chunk - 3, 200_000 })
        {
            byte[] read = new byte[10];
            copy.Seek(place, SeekOrigin.Begin);
            await copy.ReadExactlyAsync(read, Ct);
            Assert.Equal(content[place..(place + 10)], read);
        }

        Assert.False(_house.Folder.Holds(content.AsSpan(1000, 32)));
    }

    [Fact]
    public async Task A_withdrawal_leaves_what_somebody_else_brought_since()
    {
        Reception first = await ReceiveAsync([1, 2, 3]);
        Reception second = await ReceiveAsync([1, 2, 3]);

        await _house.Quarantine.WithdrawAsync(_case, _document, first.Tag, Ct);
        Assert.NotNull(await OpenedAsync());

        await _house.Quarantine.WithdrawAsync(_case, _document, second.Tag, Ct);
        Assert.Null(await OpenedAsync());
    }

    [Fact]
    public async Task The_sweep_takes_what_is_older_and_leaves_the_rest()
    {
        await ReceiveAsync([1]);
        DateTimeOffset then = _house.Machine.GetUtcNow();
        await _house.Quarantine.SweepAsync(then, Ct);
        Assert.NotNull(await OpenedAsync());

        await _house.Quarantine.SweepAsync(then.AddTicks(1), Ct);
        Assert.Null(await OpenedAsync());
    }

    [Fact]
    public async Task Parts_of_an_upload_are_one_stream_sealed_and_gone_with_it()
    {
        byte[] content = DocumentHouse.Content(200_000);
        Upload upload = new(_case, _document, ActorId.Parse("quelqu-un"), content.Length, PieceKind.Report, "nom.pdf");
        Assert.True(await _house.Uploads.BeginAsync(upload, Ct));
        Assert.False(await _house.Uploads.BeginAsync(upload, Ct));
        await _house.Uploads.AppendAsync(upload, 0, new MemoryStream(content[..150_000]), content.Length, Ct);
        await _house.Uploads.AppendAsync(upload, 150_000, new MemoryStream(content[150_000..]), content.Length, Ct);

        await using Stream stream = await _house.Uploads.OpenAsync(_case, _document, Ct);
        using MemoryStream read = new();
        await stream.CopyToAsync(read, Ct);

        Assert.Equal(content, read.ToArray());
        Assert.Equal([0, 150_000, 200_000], await _house.Uploads.OffsetsAsync(_case, _document, Ct));
        Assert.Equal(upload, await _house.Uploads.FindAsync(_case, _document, Ct));
        Assert.False(_house.Folder.Holds("nom.pdf"u8));
        await _house.Uploads.SweepAsync(_house.Machine.GetUtcNow().AddTicks(1), Ct);
        Assert.Null(await _house.Uploads.FindAsync(_case, _document, Ct));
    }

    public void Dispose() => _house.Dispose();

    private Task<Reception> ReceiveAsync(byte[] content) => _house.Quarantine.ReceiveAsync(_case, _document, new MemoryStream(content), DocumentHouse.Longest, Ct);

    private async Task<long?> OpenedAsync()
    {
        await using Stream? copy = await _house.Quarantine.OpenAsync(_case, _document, Ct);
        return copy?.Length;
    }
}
