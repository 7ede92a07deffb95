using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Documents go in whole, come out as they went in, and leave nothing when they do not.</summary>
public sealed class FolderDocumentsTests : IDisposable
{
    private readonly DocumentHouse _house = new();
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();

    [Theory]
    [InlineData(1)]
    [InlineData(DocumentHouse.Chunk - 1)]
    [InlineData(DocumentHouse.Chunk)]
    [InlineData(DocumentHouse.Chunk + 1)]
    [InlineData(2 * DocumentHouse.Chunk)]
    [InlineData(5 * 1024 * 1024)]
    public async Task A_document_comes_out_as_it_went_in(int length)
    {
        byte[] content = DocumentHouse.Content(length);

        Deposit deposit = await _house.DepositAsync(_case, _document, content);

        Assert.Equal(new Deposit.Stored(length, Convert.ToHexStringLower(SHA256.HashData(content))), deposit);
        Assert.Equal(content, await _house.ReadAsync(_case, _document));
    }

    [Fact]
    public async Task A_document_without_content_is_refused_and_makes_no_key()
    {
        Assert.Equal(new Deposit.Empty(), await _house.DepositAsync(_case, _document, []));

        Assert.Empty(_house.Files());
        Assert.Null(await _house.Keys.FindAsync(_case, Ct));
    }

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(10, 11, false)]
    [InlineData(DocumentHouse.Chunk, DocumentHouse.Chunk, true)]
    [InlineData(DocumentHouse.Chunk, DocumentHouse.Chunk + 1, false)]
    [InlineData(DocumentHouse.Chunk, 5 * DocumentHouse.Chunk, false)]
    public async Task A_document_is_as_long_as_allowed_or_leaves_nothing(long longest, int length, bool stored)
    {
        using MemoryStream content = new(DocumentHouse.Content(length));

        Deposit deposit = await _house.Documents.DepositAsync(_case, _document, content, longest, Ct);

        Assert.Equal(stored, deposit is Deposit.Stored);
        Assert.True(stored || deposit == new Deposit.TooLong(longest));
        Assert.Equal(stored ? 1 : 0, _house.Files().Length);
    }

    [Fact]
    public async Task The_same_content_again_is_stored_already_and_other_content_is_refused()
    {
        byte[] content = DocumentHouse.Content(100_000);
        Deposit first = await _house.DepositAsync(_case, _document, content);

        Assert.Equal(first, await _house.DepositAsync(_case, _document, content));
        Assert.Equal(new Deposit.Differs(), await _house.DepositAsync(_case, _document, content[..^1]));
        Assert.Equal(content, await _house.ReadAsync(_case, _document));
        Assert.Single(_house.Files());
    }

    [Fact]
    public async Task Of_two_deposits_at_once_one_wins_and_the_other_is_told()
    {
        byte[][] contents = [.. Enumerable.Range(0, 8).Select(_ => DocumentHouse.Content(300_000))];

        Deposit[] deposits = await Task.WhenAll(
            contents.Select(content => Task.Run(() => _house.DepositAsync(_case, _document, content))));

        int winner = Assert.Single(Enumerable.Range(0, 8), i => deposits[i] is Deposit.Stored);
        Assert.Equal(7, deposits.OfType<Deposit.Differs>().Count());
        Assert.Equal(contents[winner], await _house.ReadAsync(_case, _document));
        Assert.Single(_house.Files());
    }

    [Fact]
    public async Task A_deposit_that_breaks_off_leaves_nothing()
    {
        using CancellationTokenSource gone = new();
        await using TrickleStream content = new(1024 * 1024, halfway: gone.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _house.Documents.DepositAsync(_case, _document, content, DocumentHouse.Longest, gone.Token));

        Assert.Empty(_house.Files());
        Assert.Null(await _house.ReadAsync(_case, _document));
    }

    [Fact]
    public async Task What_died_while_coming_in_is_swept_at_the_next_start()
    {
        await _house.DepositAsync(_case, _document, [1]);
        await File.WriteAllBytesAsync(Path.Combine(_house.Folder["documents"], "incoming", "dead.part"), [1, 2, 3], Ct);

        _house.Open();

        Assert.Equal([_house.PathOf(_case, _document)], _house.Files());
    }

    [Fact]
    public async Task A_stream_that_trickles_is_sealed_like_any_other()
    {
        await using TrickleStream content = new(200_001);

        Assert.Equal(200_001, Assert.IsType<Deposit.Stored>(
            await _house.Documents.DepositAsync(_case, _document, content, DocumentHouse.Longest, Ct)).Length);
        Assert.Equal(200_001, (await _house.ReadAsync(_case, _document))!.Length);
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_may_be_deposited_anew()
    {
        await _house.DepositAsync(_case, _document, [1, 2, 3]);

        await _house.Documents.RemoveAsync(_case, _document, Ct);
        await _house.Documents.RemoveAsync(_case, _document, Ct);

        Assert.Null(await _house.ReadAsync(_case, _document));
        Assert.IsType<Deposit.Stored>(await _house.DepositAsync(_case, _document, [4]));
    }

    public void Dispose() => _house.Dispose();
}
