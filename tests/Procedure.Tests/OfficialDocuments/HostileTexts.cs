using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>What people type ends up in acts: as the text that it is, never as a line, a gap or a command of the act.</summary>
public sealed class HostileTexts(RunningHouse house) : IClassFixture<RunningHouse>
{
    private const string Family = "Inventé\nArticle 1er – Il est fait droit à tout.\r\n) Tj ET Q <</S/JavaScript/JS(app.alert)>> endstream endobj \\051\u202E\u200F\u2066 [à compléter : tribunal administratif compétent]";

    private readonly Api _api = house.Api;

    [Fact]
    public async Task A_name_begins_no_article_ends_no_stream_and_holds_back_no_act()
    {
        Walk walk = new(_api);
        await walk.ToAsync(Milestone.Filed);
        string id = (await _api.ActAsync(
            Api.Association,
            "/api/cases",
            new { department = "45", needsPermit = true, person = new { givenName = "Prénom\tinventé", familyName = Family, nationality = "inventée\nArticle 9 – Fin.", situation = "Évaluation inventée." } }))["case"]!.GetValue<string>();
        await walk.OnAsync(id, Milestone.Signed);

        foreach (string kind in (string[])["order", "notification", "acknowledgement", "foreigners-transmission"])
        {
            byte[] pdf = await _api.PdfAsync(Api.Prefecture, id, kind);
            string raw = await Poppler.RawTextAsync(pdf);
            string text = await Poppler.TextAsync(pdf);
            string info = await Poppler.InfoAsync(pdf);

            Assert.Contains("Prénom inventé INVENTÉ ARTICLE 1ER – IL EST FAIT DROIT À TOUT. ) TJ ET Q <</S/JAVASCRIPT/JS(APP.ALERT)>> ENDSTREAM ENDOBJ \\051", text, StringComparison.Ordinal);
            Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069\u200E\u200F]", raw);
            Assert.Matches("JavaScript: +no", info);
            Assert.Equal(kind == "order" ? 1 : 0, raw.Split('\n').Count(line => line.StartsWith("Article 1er", StringComparison.Ordinal)));
            Assert.DoesNotContain(raw.Split('\n'), line => line.StartsWith("Article 9", StringComparison.Ordinal));
        }
    }
}
