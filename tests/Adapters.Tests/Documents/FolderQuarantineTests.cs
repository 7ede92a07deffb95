using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract in a folder, where nothing stands in clear.</summary>
public sealed class FolderQuarantineTests : QuarantineContract, IDisposable
{
    private readonly DocumentHouse _house = new();

    private protected override IQuarantine Quarantine => _house.Quarantine;

    private protected override FakeTimeProvider Machine => _house.Machine;

    [Fact]
    public async Task A_copy_stands_nowhere_in_clear()
    {
        byte[] content = DocumentHouse.Content(300_000);
        await ReceiveAsync(content);

        Assert.False(_house.Folder.Holds(content.AsSpan(1000, 32)));
    }

    public void Dispose() => _house.Dispose();
}

/// <summary>The contract in a folder, where nothing stands in clear.</summary>
public sealed class FolderUploadsTests : UploadsContract, IDisposable
{
    private readonly DocumentHouse _house = new();

    private protected override IUploads Uploads => _house.Uploads;

    private protected override FakeTimeProvider Machine => _house.Machine;

    [Fact]
    public async Task Its_name_stands_nowhere_in_clear()
    {
        await Uploads.BeginAsync(new Upload(Given.Case(), Given.Document(), ActorId.Parse("quelqu-un"), 7, PieceKind.Report, "un-nom-parlant.pdf"), Ct);

        Assert.False(_house.Folder.Holds("un-nom-parlant.pdf"u8));
    }

    public void Dispose() => _house.Dispose();
}
