using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Documents that were filed and sealed before there were inspections and scans: nothing is noted of them.</summary>
public sealed class DocumentsFromBeforeScans : IAsyncLifetime
{
    private readonly OddDaemon _daemon = new() { Says = "stream: OK" };
    private readonly RunningHouse _house;

    public DocumentsFromBeforeScans() => _house = new RunningHouse { Settings = ["--Scanner:Kind=ClamAv", $"--Scanner:Socket={_daemon.Path}"] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task The_sweep_notes_them_has_them_scanned_and_then_they_are_read()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        string place = await FiledBeforeAsync(id);

        Answer before = await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, place, Api.Secretariat));
        Answer after = await SweepUntilLookedAtAsync(place);

        Assert.Equal((409, "PSP-0332"), (before.Status, before.Code));
        Assert.Equal((200, Encoding.UTF8.GetString(SmallFiles.Pdf())), (after.Status, after.Body));
    }

    [Fact]
    public async Task One_that_is_infected_loses_its_content_and_one_that_is_of_no_format_stays_unread()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Filed);
        string odd = await FiledBeforeAsync(id, "MZ"u8.ToArray());
        string infected = await FiledBeforeAsync(id);
        _daemon.Says = "stream: Own.Eicar FOUND";

        Answer found = await SweepUntilLookedAtAsync(infected);

        Assert.Equal("PSP-0333", found.Code);
        Assert.Equal("PSP-0332", (await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, odd, Api.Secretariat))).Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await _daemon.DisposeAsync();
    }

    /// <summary>One sweep notes, a later one has it scanned; a timer runs beside the clock that fires it.</summary>
    private async Task<Answer> SweepUntilLookedAtAsync(string place)
    {
        Answer answer;
        int sweeps = 0;
        do
        {
            await _house.PassAsync(TimeSpan.FromMinutes(10));
            await Task.Delay(10, Ct);
            answer = await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, place, Api.Secretariat));
        }
        while (answer.Code == "PSP-0332" && ++sweeps < 500);

        return answer;
    }

    /// <summary>A document as it would have been left: filed, sealed with this content, and nothing noted.</summary>
    private async Task<string> FiledBeforeAsync(string id, byte[]? content = null)
    {
        string place = $"/api/cases/{id}/documents/{Guid.NewGuid()}";
        Answer answer = await Answer.OfAsync(Api.SendAsync(HttpMethod.Put, $"{place}?piece=report", Api.Association, Deposits.Raw(SmallFiles.Pdf())));
        Assert.Equal(200, answer.Status);
        await _house.SettleAsync();

        (CaseId of, DocumentId document) = (CaseId.Parse(id), DocumentId.Parse(place.Split('/')[^1]));
        await _house.Services.GetRequiredService<IDocumentStates>().RemoveAsync(of, document, Ct);
        if (content is not null)
        {
            IDocuments documents = _house.Services.GetRequiredService<IDocuments>();
            await documents.RemoveAsync(of, document, Ct);
            await documents.DepositAsync(of, document, new MemoryStream(content), content.Length, Ct);
        }

        return place;
    }
}
