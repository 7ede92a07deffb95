using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Documents go in whole, come out as they went in, and leave nothing when they do not, whatever they stand on.</summary>
public abstract class DocumentsContract
{
    private protected CaseId Case { get; } = Given.Case();

    private protected DocumentId Document { get; } = Given.Document();

    private protected abstract IDocuments Documents { get; }

    private protected abstract ICaseKeys Keys { get; }

    /// <summary>How many documents stand.</summary>
    private protected abstract Task<int> CountAsync();

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

        Deposit deposit = await DepositAsync(content);

        Assert.Equal(new Deposit.Stored(length, Convert.ToHexStringLower(SHA256.HashData(content))), deposit);
        Assert.Equal(content, await ReadAsync());
    }

    [Fact]
    public async Task A_document_without_content_is_refused_and_makes_no_key()
    {
        Assert.Equal(new Deposit.Empty(), await DepositAsync([]));

        Assert.Equal(0, await CountAsync());
        Assert.Null(await Keys.FindAsync(Case, Ct));
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

        Deposit deposit = await Documents.DepositAsync(Case, Document, content, longest, Ct);

        Assert.Equal(stored, deposit is Deposit.Stored);
        Assert.True(stored || deposit == new Deposit.TooLong(longest));
        Assert.Equal(stored ? 1 : 0, await CountAsync());
    }

    [Fact]
    public async Task The_same_content_again_is_stored_already_and_other_content_is_refused()
    {
        byte[] content = DocumentHouse.Content(100_000);
        Deposit first = await DepositAsync(content);

        Assert.Equal(first, await DepositAsync(content));
        Assert.Equal(new Deposit.Differs(), await DepositAsync(content[..^1]));
        Assert.Equal(content, await ReadAsync());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Of_two_deposits_at_once_one_wins_and_the_other_is_told()
    {
        byte[][] contents = [.. Enumerable.Range(0, 8).Select(_ => DocumentHouse.Content(300_000))];

        Deposit[] deposits = await Task.WhenAll(
            contents.Select(content => Task.Run(() => DepositAsync(content))));

        int winner = Assert.Single(Enumerable.Range(0, 8), i => deposits[i] is Deposit.Stored);
        Assert.Equal(7, deposits.OfType<Deposit.Differs>().Count());
        Assert.Equal(contents[winner], await ReadAsync());
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_deposit_that_breaks_off_leaves_nothing()
    {
        using CancellationTokenSource gone = new();
        await using TrickleStream content = new(1024 * 1024, halfway: gone.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Documents.DepositAsync(Case, Document, content, DocumentHouse.Longest, gone.Token));

        Assert.Equal(0, await CountAsync());
        Assert.Null(await ReadAsync());
    }

    [Fact]
    public async Task A_stream_that_trickles_is_sealed_like_any_other()
    {
        await using TrickleStream content = new(200_001);

        Assert.Equal(200_001, Assert.IsType<Deposit.Stored>(
            await Documents.DepositAsync(Case, Document, content, DocumentHouse.Longest, Ct)).Length);
        Assert.Equal(200_001, (await ReadAsync())!.Length);
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_may_be_deposited_anew()
    {
        await DepositAsync([1, 2, 3]);

        await Documents.RemoveAsync(Case, Document, Ct);
        await Documents.RemoveAsync(Case, Document, Ct);

        Assert.Null(await ReadAsync());
        Assert.IsType<Deposit.Stored>(await DepositAsync([4]));
    }

    private Task<Deposit> DepositAsync(byte[] content) => Documents.DepositAsync(Case, Document, new MemoryStream(content), DocumentHouse.Longest, Ct);

    private async Task<byte[]?> ReadAsync()
    {
        await using Stream? stream = await Documents.OpenAsync(Case, Document, Ct);
        if (stream is null)
        {
            return null;
        }

        using MemoryStream all = new();
        await stream.CopyToAsync(all, Ct);
        return all.ToArray();
    }
}
