using System.Security.Cryptography;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using PspWorkflow.Adapters;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The contract on blobs.</summary>
public sealed class BlobDocumentsTests(Azurite azurite) : DocumentsContract, IAsyncLifetime
{
    private readonly string _name = TableHouse.NewName();
    private BlobContainerClient? _container;
    private TableCaseKeys? _keys;

    private protected override IDocuments Documents => new BlobDocuments(_container!, _keys!);

    private protected override ICaseKeys Keys => _keys!;

    public async ValueTask InitializeAsync()
    {
        azurite.Need();
        _container = new BlobContainerClient(azurite.ConnectionString, _name, new BlobClientOptions());
        await _container.CreateIfNotExistsAsync(PublicAccessType.None, null, Ct);
        TableClient table = new(azurite.ConnectionString, $"{_name}casekeys");
        await table.CreateIfNotExistsAsync(Ct);
        _keys = new TableCaseKeys(table, new MasterKeyWrap(RandomNumberGenerator.GetBytes(32)));
    }

    [Fact]
    public async Task A_document_of_several_blocks_is_read_anywhere_in_it()
    {
        byte[] content = DocumentHouse.Content(9_500_000);
        await Documents.DepositAsync(Case, Document, new MemoryStream(content), DocumentHouse.Longest, Ct);

        await using Stream stream = (await Documents.OpenAsync(Case, Document, Ct))!;
        foreach (int at in (int[])[9_499_000, 0, 5_000_000, 4_194_304])
        {
            byte[] part = new byte[1000];
            stream.Position = at;
            await stream.ReadExactlyAsync(part, Ct);
            Assert.Equal(content[at..(at + 1000)], part);
        }
    }

    [Fact]
    public async Task A_deposit_gets_through_a_store_that_loses_answers_and_refuses()
    {
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        byte[] content = DocumentHouse.Content(9_000_000);
        using UnreliableStore store = UnreliableStore.ByChance(seed, ofHundred: 30);
        using HttpClient http = new(store);
        BlobClientOptions options = new() { Transport = new HttpClientTransport(http) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        BlobDocuments troubled = new(new BlobContainerClient(azurite.ConnectionString, _name, options), _keys!);

        Deposit? deposit = null;
        for (int call = 1; deposit is null; call++)
        {
            try
            {
                deposit = await troubled.DepositAsync(Case, Document, new MemoryStream(content), DocumentHouse.Longest, Ct);
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException && call < 50)
            {
                // as a careful caller does: the same again
            }
        }

        Assert.Equal(new Deposit.Stored(content.Length, Convert.ToHexStringLower(SHA256.HashData(content))), deposit);
        await using Stream stream = (await Documents.OpenAsync(Case, Document, Ct))!;
        Assert.Equal(SHA256.HashData(content), await SHA256.HashDataAsync(stream, Ct));
    }

    [Fact]
    public async Task A_document_moved_to_another_place_or_cut_does_not_open()
    {
        await Documents.DepositAsync(Case, Document, new MemoryStream(DocumentHouse.Content(1000)), DocumentHouse.Longest, Ct);
        BlobDownloadStreamingResult stands = await _container!.GetBlockBlobClient($"{Case}/{Document}").DownloadStreamingAsync(null, Ct);
        using MemoryStream bytes = new();
        await stands.Content.CopyToAsync(bytes, Ct);
        (Law.DocumentId moved, Law.DocumentId cut) = (Given.Document(), Given.Document());
        await _container!.PutAsync($"{Case}/{moved}", bytes.ToArray());
        await _container!.PutAsync($"{Case}/{cut}", bytes.ToArray()[..^1]);

        await Assert.ThrowsAsync<InvalidDataException>(() => Documents.OpenAsync(Case, moved, Ct));
        await Assert.ThrowsAsync<InvalidDataException>(() => Documents.OpenAsync(Case, cut, Ct));
    }

    [Fact]
    public async Task Erasing_the_key_closes_a_document_that_still_stands()
    {
        await Documents.DepositAsync(Case, Document, new MemoryStream([1, 2, 3]), DocumentHouse.Longest, Ct);

        await Keys.EraseAsync(Case, Ct);

        Assert.Null(await Documents.OpenAsync(Case, Document, Ct));
        Assert.Equal(1, await CountAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private protected override async Task<int> CountAsync()
    {
        try
        {
            await _container!.GetBlockBlobClient($"{Case}/{Document}").GetPropertiesAsync(null, Ct);
            return 1;
        }
        catch (RequestFailedException e) when (e.Status is 404)
        {
            return 0;
        }
    }
}
