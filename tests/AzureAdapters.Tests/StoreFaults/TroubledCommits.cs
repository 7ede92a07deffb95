using Azure;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>Trouble at the moment in which a blob comes to stand, and refusals of those who come second: nothing half stands, nothing accepted is lost.</summary>
public sealed class TroubledCommits(Azurite azurite)
{
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();
    private readonly byte[] _content = DocumentHouse.Content(5_000_000); // two blocks
    private bool _met;

    public static TheoryData<string> Troubles =>
        [nameof(Trouble.AnswerLost), nameof(Trouble.RequestLost), nameof(Trouble.TooMany), nameof(Trouble.Busy), nameof(Trouble.BusyAfterAll)];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_document_stands_whole_whatever_meets_its_commit(string trouble)
    {
        await using OwnStore store = Once(trouble);
        BlobDocuments documents = new(await store.ContainerAsync(), await store.KeysAsync());

        Assert.IsType<Deposit.Stored>(await documents.DepositAsync(_case, _document, new MemoryStream(_content), DocumentHouse.Longest, Ct));
        Assert.Equal(_content, await ReadAsync(await documents.OpenAsync(_case, _document, Ct)));
        Assert.IsType<Deposit.Differs>(await documents.DepositAsync(_case, _document, new MemoryStream([1]), DocumentHouse.Longest, Ct)); // 409 or 412 of the store
        Assert.True(_met);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_copy_stands_whole_whatever_meets_its_commit_and_is_withdrawn_by_its_own_tag(string trouble)
    {
        await using OwnStore store = Once(trouble);
        BlobQuarantine quarantine = new(await store.ContainerAsync(), new FakeTimeProvider());

        Reception reception = await quarantine.ReceiveAsync(_case, _document, new MemoryStream(_content), DocumentHouse.Longest, Ct);

        Assert.IsType<Deposit.Stored>(reception.Deposit);
        Assert.Equal(_content, await ReadAsync(await quarantine.OpenAsync(_case, _document, Ct)));
        await quarantine.WithdrawAsync(_case, _document, reception.Tag, Ct);
        Assert.Null(await quarantine.OpenAsync(_case, _document, Ct));
        Assert.True(_met);
    }

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task Who_begins_an_upload_is_told_so_whatever_meets_its_note(string trouble)
    {
        await using OwnStore store = Once(trouble);
        BlobUploads uploads = new(await store.ContainerAsync(), await store.KeysAsync(), new FakeTimeProvider());
        Upload upload = new(_case, _document, Given.Referent, 7, PieceKind.Report, "nom.pdf");

        Assert.True(await uploads.BeginAsync(upload, Ct));
        Assert.False(await uploads.BeginAsync(upload, Ct));
        Assert.True(_met);
    }

    [Fact]
    public async Task Blocks_that_were_never_committed_are_nothing()
    {
        await using OwnStore store = new(azurite, new UnreliableStore(request => IsCommit(request) ? Trouble.RequestLost : Trouble.None));
        BlobQuarantine quarantine = new(await store.ContainerAsync(), new FakeTimeProvider());

        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => quarantine.ReceiveAsync(_case, _document, new MemoryStream(_content), DocumentHouse.Longest, Ct));

        Assert.True(fault is RequestFailedException or AggregateException, $"{fault}");
        Assert.Null(await quarantine.OpenAsync(_case, _document, Ct));
    }

    private static bool IsCommit(HttpRequestMessage request) => request.RequestUri!.Query.Contains("comp=blocklist", StringComparison.Ordinal);

    private static async Task<byte[]> ReadAsync(Stream? stream)
    {
        await using (stream)
        {
            using MemoryStream all = new();
            await stream!.CopyToAsync(all, Ct);
            return all.ToArray();
        }
    }

    /// <summary>The first commit meets the trouble, the other requests nothing.</summary>
    private OwnStore Once(string trouble) =>
        new(azurite, new UnreliableStore(request => !_met && (_met = IsCommit(request)) ? Enum.Parse<Trouble>(trouble) : Trouble.None));
}
