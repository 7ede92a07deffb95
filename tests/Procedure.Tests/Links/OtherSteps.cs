using System.Globalization;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>The same road for the secretariat, the foreigners' service and the association.</summary>
public sealed class OtherSteps : IAsyncLifetime
{
    private const string Secretary = "secretariat@demo.invalid";
    private const string Foreigners = "bureau-titres@demo.invalid";
    private const string Referent = "referente-passerelle@demo.invalid";

    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_secretariat_records_the_opinion_after_the_session()
    {
        string id = await new Walk(Api).ToAsync(Milestone.OnAgenda);
        await MoveUntilAsync(id, Secretary);

        Page done = await DoAsync(id, Secretary, ("sense", "favourable"), ("text", "Avis motivé."));

        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Equal("association-opinion", (await SummaryAsync(id))["step"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_foreigners_service_records_the_document_that_it_issued()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Notified);
        await _house.SettleAsync();
        string today = Iso(await Api.TodayAsync());
        using Reader reader = new(_house.Address);
        string link = await Api.LinkAsync(id, Foreigners);
        Page opened = await _house.EnterAsync(reader, id, link, Foreigners);

        Page tooShort = await reader.ActAsync(link, opened, ("kind", "aps"), ("from", today), ("until", today), ("number", "APS-1"));
        Page done = await reader.ActAsync(link, tooShort, ("kind", "aps"), ("from", today), ("until", Iso((await Api.TodayAsync()).AddMonths(6))), ("number", "APS-1"));

        Assert.Equal(422, tooShort.Status);
        Assert.Contains("Rien n’a été enregistré.", tooShort.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Avis", opened.Shown, StringComparison.Ordinal); // what a document does not need
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Equal("issued", (await SummaryAsync(id))["permit"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_association_gives_its_report_and_asks_for_the_renewal_in_one_go()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Permitted);
        await MoveUntilAsync(id, Referent);
        string today = Iso(await Api.TodayAsync());

        Page done = await DoAsync(id, Referent, ("report", "Bilan de la période."), ("writtenOn", today), ("kind", "final"), ("confirmed", "yes"));

        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Equal("renewal", (await SummaryAsync(id))["pendingRequest"]!.GetValue<string>());
    }

    [Fact]
    public async Task Who_gave_the_report_already_is_asked_for_the_agreement_only()
    {
        string id = await new Walk(Api).ToAsync(Milestone.Permitted);
        await MoveUntilAsync(id, Referent);
        await Api.ActAsync(Api.Association, $"/api/cases/{id}/reports", new { kind = "half-way", writtenOn = await Api.TodayAsync(), text = "Bilan." });
        using Reader reader = new(_house.Address);
        string link = await Api.LinkAsync(id, Referent);
        Page opened = await _house.EnterAsync(reader, id, link, Referent);

        Page withoutAgreement = await reader.ActAsync(link, opened);
        Page done = await reader.ActAsync(link, withoutAgreement, ("confirmed", "yes"));

        Assert.DoesNotContain("Bilan de la période", opened.Shown, StringComparison.Ordinal);
        Assert.Equal(422, withoutAgreement.Status);
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
    }

    private async Task<Page> DoAsync(string id, string to, params (string Name, string Value)[] answers)
    {
        using Reader reader = new(_house.Address);
        string link = await Api.LinkAsync(id, to);
        return await reader.ActAsync(link, await _house.EnterAsync(reader, id, link, to), answers);
    }

    /// <summary>Lets days pass until a mail with a link came.</summary>
    private async Task MoveUntilAsync(string id, string to)
    {
        for (int week = 0; week < 40 && await Api.LinksAsync(id, to) == 0; week++)
        {
            await Api.MoveToAsync((await Api.TodayAsync()).AddDays(7));
        }
    }

    private async Task<JsonNode> SummaryAsync(string id) => (await Api.ReadAsync(Api.Secretariat, $"/api/cases/{id}"))["summary"]!;

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
