using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The contract on a folder.</summary>
public sealed class FolderDocumentsTests : DocumentsContract, IDisposable
{
    private readonly DocumentHouse _house = new();

    private protected override IDocuments Documents => _house.Documents;

    private protected override ICaseKeys Keys => _house.Keys;

    [Fact]
    public async Task What_died_while_coming_in_is_swept_at_the_next_start()
    {
        await _house.DepositAsync(Case, Document, [1]);
        await File.WriteAllBytesAsync(Path.Combine(_house.Folder["documents"], "incoming", "dead.part"), [1, 2, 3], Ct);

        _house.Open();

        Assert.Equal([_house.PathOf(Case, Document)], _house.Files());
    }

    public void Dispose() => _house.Dispose();

    private protected override Task<int> CountAsync() => Task.FromResult(_house.Files().Length);
}
