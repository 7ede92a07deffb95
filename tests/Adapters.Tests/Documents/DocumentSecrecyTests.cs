using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What a stolen or altered disk gives: nothing.</summary>
public sealed class DocumentSecrecyTests : IDisposable
{
    private const int Tail = 5;

    private readonly DocumentHouse _house = new();
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();

    /// <summary>A byte of each region of a document of two full chunks and a short one.</summary>
    public static TheoryData<string, int> Regions => new()
    {
        { "format", 0 },
        { "format version", 3 },
        { "salt", 4 },
        { "end of the salt", 35 },
        { "first chunk", 36 },
        { "tag of the first chunk", 36 + DocumentHouse.Chunk },
        { "second chunk", 36 + DocumentHouse.Chunk + 16 + 1_000 },
        { "last chunk", 36 + (2 * (DocumentHouse.Chunk + 16)) },
        { "tag of the last chunk", 36 + (2 * (DocumentHouse.Chunk + 16)) + Tail },
        { "length in the trailer", -56 },
        { "hash in the trailer", -40 },
        { "tag of the trailer", -1 },
    };

    [Theory]
    [MemberData(nameof(Regions))]
    public async Task A_changed_byte_is_noticed_wherever_it_stands(string region, int at)
    {
        await AlterAsync(file =>
        {
            file[at < 0 ? file.Length + at : at] ^= 0x40;
            return file;
        });

        Exception? thrown = await Record.ExceptionAsync(() => _house.ReadAsync(_case, _document));
        Assert.True(thrown is InvalidDataException, region);
    }

    [Fact]
    public async Task A_document_cut_off_anywhere_is_noticed()
    {
        byte[] whole = await AlterAsync(file => file);
        int sealedChunk = DocumentHouse.Chunk + 16;
        foreach (int left in new[] { 0, 10, 36, 80, 36 + sealedChunk, 36 + (2 * sealedChunk), whole.Length - 56, whole.Length - 1 })
        {
            await File.WriteAllBytesAsync(_house.PathOf(_case, _document), whole[..left], Ct);

            await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(_case, _document));
        }
    }

    [Fact]
    public async Task Chunks_that_changed_places_or_are_missing_are_noticed()
    {
        const int Sealed = DocumentHouse.Chunk + 16;
        await AlterAsync(file => [.. file[..36], .. file[(36 + Sealed)..(36 + (2 * Sealed))], .. file[36..(36 + Sealed)], .. file[(36 + (2 * Sealed))..]]);
        await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(_case, _document));

        await _house.Documents.RemoveAsync(_case, _document, Ct);
        await AlterAsync(file => [.. file[..36], .. file[(36 + Sealed)..]]);
        await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(_case, _document));
    }

    [Fact]
    public async Task Bytes_slipped_in_before_the_trailer_are_noticed()
    {
        await AlterAsync(file => [.. file[..^56], 1, 2, 3, .. file[^56..]]);

        await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(_case, _document));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_chunk_opens_only_as_what_it_was_sealed_as(long number, bool last)
    {
        byte[] blob = new byte[3 + DocumentSeal.TagLength];
        using DocumentSeal seal = DocumentSeal.Begin(new byte[32], "about", new byte[DocumentSeal.HeaderLength]);
        seal.SealChunk(0, last: true, [1, 2, 3], blob);

        Assert.Throws<InvalidDataException>(() => seal.OpenChunk(number, last, blob, new byte[3]));
    }

    [Fact]
    public async Task A_document_moved_to_another_name_or_case_does_not_open()
    {
        (CaseId otherCase, DocumentId otherDocument) = (Given.Case(), Given.Document());
        await _house.DepositAsync(_case, _document, [1, 2, 3]);
        await _house.DepositAsync(otherCase, _document, [4, 5, 6]);

        File.Copy(_house.PathOf(_case, _document), _house.PathOf(_case, otherDocument));
        File.Copy(_house.PathOf(_case, _document), _house.PathOf(otherCase, _document), overwrite: true);

        await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(_case, otherDocument));
        await Assert.ThrowsAsync<InvalidDataException>(() => _house.ReadAsync(otherCase, _document));
    }

    [Fact]
    public async Task Nothing_of_a_document_stands_in_clear()
    {
        const string Line = "Attestation d'hébergement de Mme Awa Diallo\n";
        byte[] content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Line, 5_000)));

        Deposit.Stored stored = Assert.IsType<Deposit.Stored>(await _house.DepositAsync(_case, _document, content));

        Assert.False(_house.Folder.Holds("Awa Diallo"u8));
        Assert.False(_house.Folder.Holds(Convert.FromHexString(stored.Sha256))); // the hash alone would tell who holds the same paper
        Assert.False(_house.Folder.Holds((await _house.Keys.FindAsync(_case, Ct))!));
    }

    [Fact]
    public async Task Erasing_the_key_of_the_case_closes_its_documents_for_good()
    {
        await _house.DepositAsync(_case, _document, [1, 2, 3]);

        await _house.Keys.EraseAsync(_case, Ct);

        Assert.Null(await _house.ReadAsync(_case, _document));
        await Assert.ThrowsAsync<KeyErasedException>(() => _house.DepositAsync(_case, Given.Document(), [1]));
    }

    [Fact]
    public async Task Two_copies_of_one_content_look_nothing_alike()
    {
        byte[] content = new byte[1_000];
        DocumentId other = Given.Document();
        await _house.DepositAsync(_case, _document, content);
        await _house.DepositAsync(_case, other, content);

        byte[][] files = [.. _house.Files().Select(File.ReadAllBytes)];
        Assert.True(files[0].AsSpan(36, 64).IndexOf(files[1].AsSpan(36, 64)) < 0);
    }

    public void Dispose() => _house.Dispose();

    private async Task<byte[]> AlterAsync(Func<byte[], byte[]> change)
    {
        await _house.DepositAsync(_case, _document, DocumentHouse.Content((2 * DocumentHouse.Chunk) + Tail));
        string path = _house.PathOf(_case, _document);
        byte[] altered = change(await File.ReadAllBytesAsync(path, Ct));
        await File.WriteAllBytesAsync(path, altered, Ct);
        return altered;
    }
}
