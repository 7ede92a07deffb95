using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>The orders of a path that goes on: its renewal, its end; and the signed copy that is brought back.</summary>
public sealed class RenewedAndEnded(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_renewal_says_from_which_day_to_which_and_what_was_weighed()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Renewing);
        await walk.OnAsync(id, Milestone.Decided);

        string text = await Poppler.TextAsync(await _api.PdfAsync(Api.Prefecture, id, "order"));

        Assert.Contains("portant renouvellement de l’autorisation d’engagement", text, StringComparison.Ordinal);
        Assert.Contains("compte tenu du respect des engagements pris et des difficultés rencontrées (article R. 121-12-9", text, StringComparison.Ordinal);
        Assert.Contains($"est renouvelée {new Law.Period(2, walk.Today.AddMonths(6), walk.Today.AddMonths(12), walk.Today).DisplayWithYears}.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_by_decision_has_a_draft_an_order_with_its_reasons_and_a_notification()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        await EndsWalk.PrepareAsync(_api, "decide-ending", id, walk);
        string draft = await Poppler.TextAsync(await _api.PdfAsync(Api.Prefecture, id, "draft-ending"));
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/ending/decision", new { sense = "ended", grounds = (string[])["commitments-not-kept"], facts = "Motifs inventés." });
        string order = await Poppler.TextAsync(await _api.PdfAsync(Api.Prefecture, id, "order"));
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/ending/signature", new { signedOn = walk.Today });
        string notification = await Poppler.TextAsync(await _api.PdfAsync(Api.Association, id, "notification"));

        Assert.Matches("P R O J E T", draft);
        Assert.Contains("mettant fin au parcours", order, StringComparison.Ordinal);
        Assert.Contains("Considérant que les engagements pris n’ont pas été respectés, compte tenu des difficultés rencontrées", order, StringComparison.Ordinal);
        Assert.Contains("a été mise à même de présenter ses observations", order, StringComparison.Ordinal);
        Assert.Contains("Motifs inventés.", order, StringComparison.Ordinal);
        Assert.Contains("a mis fin à votre parcours", notification, StringComparison.Ordinal);
        Assert.Contains("Voies et délais de recours", notification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_signed_copy_brought_back_is_named_as_the_one_issued_and_the_copy_for_signature_stays_as_it_was()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Decided);
        byte[] before = await _api.PdfAsync(Api.Prefecture, id, "order");
        Guid scan = Guid.NewGuid();
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = await _api.TodayAsync() });
        using ByteArrayContent content = new(SmallFiles.Pdf("copie"));
        using HttpResponseMessage stored = await _api.SendAsync(
            HttpMethod.Put, $"/api/cases/{id}/documents/{scan}?piece=signed-decision", Api.Secretariat, content, ("Content-Disposition", "attachment; filename=\"signe.pdf\""));
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync(Ct));

        JsonNode line = await _api.LineAsync(Api.Association, id, "order");

        Assert.Equal(("signé", $"{scan}"), (line["label"]!.ToString(), line["signedCopy"]!.ToString()));
        Assert.Equal(before, await _api.DownloadAsync(Api.Association, line["address"]!.ToString()));
    }
}
