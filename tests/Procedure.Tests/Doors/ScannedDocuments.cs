using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Documents;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A document between its deposit and its verdict: always taken, never read before it is safe.</summary>
public sealed class ScannedDocuments : IAsyncLifetime
{
    private const string Document = ActRoute.Document;

    private readonly OddDaemon _daemon = new();
    private readonly RunningHouse _house;

    public ScannedDocuments() => _house = new RunningHouse { Settings = ["--Scanner:Kind=ClamAv", $"--Scanner:Socket={_daemon.Path}"] };

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task An_outage_of_the_scanner_blocks_no_deposit_and_no_reading_is_let_through_until_it_is_over()
    {
        string id = await DepositAsync();

        Assert.Equal(("pending", "PSP-0332"), await StateAsync(id));

        _daemon.Says = "stream: OK";
        await _house.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(("safe", null), await StateAsync(id));
        Assert.Empty(FilesOf("quarantine", id));
    }

    [Fact]
    public async Task Without_a_verdict_within_the_day_it_is_sealed_unread_and_scanned_again_from_a_fresh_copy()
    {
        string id = await DepositAsync();

        for (int hour = 0; hour < 26; hour++)
        {
            await _house.PassAsync(TimeSpan.FromHours(1));
        }

        Assert.Equal(("error", "PSP-0334"), await StateAsync(id));
        Assert.Equal([Document], FilesOf("documents", id));

        _daemon.Says = "stream: OK";
        await _house.PassAsync(TimeSpan.FromHours(5));

        Assert.Equal(("safe", null), await StateAsync(id));
        Assert.Empty(FilesOf("quarantine", id));
    }

    [Fact]
    public async Task An_outage_of_days_before_any_verdict_loses_no_document()
    {
        string id = await DepositAsync();

        await _house.OutageAsync(TimeSpan.FromDays(3));
        for (int sweep = 0; sweep < 3; sweep++)
        {
            await _house.PassAsync(TimeSpan.FromMinutes(10));
        }

        _daemon.Says = "stream: OK";
        await _house.PassAsync(TimeSpan.FromHours(5));
        Assert.Equal(("safe", null), await StateAsync(id));
    }

    [Fact]
    public async Task A_filed_document_whose_note_was_lost_is_noted_again_and_scanned()
    {
        string id = await DepositAsync();
        await _house.Services.GetRequiredService<IDocumentStates>().RemoveAsync(CaseId.Parse(id), DocumentId.Parse(Document), Ct);
        await _house.PassAsync(TimeSpan.FromHours(5)); // who follows it finds no note, and ends

        Assert.True(await _house.Services.GetRequiredService<ScanRoom>().NeedsCopyAsync(CaseId.Parse(id), DocumentId.Parse(Document), Ct));
        _daemon.Says = "stream: OK";
        for (int sweeps = 0; sweeps < 500 && (await StateAsync(id)).Scan is not "safe"; sweeps++)
        {
            await _house.PassAsync(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(("safe", null), await StateAsync(id));
    }

    [Fact]
    public async Task A_copy_is_needed_as_long_as_it_is_all_there_is_of_a_filed_document()
    {
        CaseId id = CaseId.Parse(await DepositAsync());
        (ScanRoom room, DocumentId document) = (_house.Services.GetRequiredService<ScanRoom>(), DocumentId.Parse(Document));

        Assert.True(await room.NeedsCopyAsync(id, document, Ct));
        Assert.False(await room.NeedsCopyAsync(id, DocumentId.Parse(Guid.NewGuid().ToString()), Ct));
        await _house.PassAsync(TimeSpan.FromHours(21));
        await _house.PassAsync(TimeSpan.FromHours(5));
        Assert.False(await room.NeedsCopyAsync(id, document, Ct));
    }

    [Fact]
    public async Task An_infected_document_is_never_read_and_its_content_is_gone()
    {
        _daemon.Says = "stream: Own.Eicar FOUND";

        string id = await DepositAsync();

        Assert.Equal(("infected", "PSP-0333"), await StateAsync(id));
        Assert.Empty(FilesOf("quarantine", id));
        Assert.Empty(FilesOf("documents", id));
        _daemon.Says = "stream: OK";
        await _house.PassAsync(TimeSpan.FromHours(5));
        Assert.Equal(("infected", "PSP-0333"), await StateAsync(id));
    }

    [Fact]
    public async Task A_document_infected_only_for_a_later_scan_is_gone_from_where_it_was_sealed()
    {
        string id = await DepositAsync();
        for (int hour = 0; hour < 26; hour++)
        {
            await _house.PassAsync(TimeSpan.FromHours(1));
        }

        _daemon.Says = "stream: Own.Eicar FOUND";
        await _house.PassAsync(TimeSpan.FromHours(5));

        Assert.Equal(("infected", "PSP-0333"), await StateAsync(id));
        Assert.Empty(FilesOf("documents", id));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _daemon.DisposeAsync();
    }

    private async Task<string> DepositAsync()
    {
        string id = await new Walk(_house.Api).ToAsync(Milestone.Filed);
        Answer answer = await Answer.OfAsync(_house.Api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{Document}?piece=report", Api.Association, Deposits.Pdf("a")));
        Assert.Equal(200, answer.Status);
        await _house.SettleAsync();
        return id;
    }

    private async Task<(string Scan, string? Code)> StateAsync(string id)
    {
        JsonNode line = Assert.Single((await _house.Api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/documents")).AsArray())!;
        Answer read = await Answer.OfAsync(_house.Api.SendAsync(HttpMethod.Get, $"/api/cases/{id}/documents/{Document}", Api.Secretariat));
        return (line["scan"]!.GetValue<string>(), read.Code);
    }

    private IEnumerable<string?> FilesOf(string store, string id)
    {
        string folder = Path.Combine(_house.Folder, store, id);
        return Directory.Exists(folder) ? Directory.GetFiles(folder).Select(Path.GetFileName) : [];
    }
}
