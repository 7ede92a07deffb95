using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>An order that refuses, from the draft to the copy for signature, as another reader reads it.</summary>
public sealed class RefusedRequest(RunningHouse house) : IClassFixture<RunningHouse>
{
    private const string Facts = "Le document de parcours ne prévoit ni action ni calendrier ; l'association indique qu'il sera complété.";

    private static readonly string[] Grounds = ["path-not-defined"];

    private readonly Api _api = house.Api;

    [Fact]
    public async Task Its_order_shows_number_articles_and_reasons_in_law_and_in_fact()
    {
        string id = await RefusedAsync();

        JsonNode line = await _api.LineAsync(Api.Prefecture, id, "order");
        byte[] pdf = await _api.DownloadAsync(Api.Prefecture, line["address"]!.ToString());
        string text = await Poppler.TextAsync(pdf);

        Assert.Contains($"n° {id}/{line["version"]}", text, StringComparison.Ordinal);
        Assert.Contains("articles R. 121-12-9 et R. 121-12-12 du code de l’action sociale et des familles", text, StringComparison.Ordinal);
        Assert.Contains("Considérant que les actions, les engagements ou les modalités de suivi du parcours ne sont pas définis", text, StringComparison.Ordinal);
        Assert.Contains("l’association indique qu’il sera complété.", text, StringComparison.Ordinal);
        Assert.Contains("Article 1er – L’engagement de Prénom inventé NOM INVENTÉ", text, StringComparison.Ordinal);
        Assert.Contains("Pour le préfet et par délégation, Secrétaire général de la préfecture, Alix Inventé", text, StringComparison.Ordinal);
        Assert.Contains("dans un délai de deux mois à compter de sa notification (article R. 421-1 du code de justice administrative)", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("P *R *O *J *E *T", text);
    }

    [Fact]
    public async Task Until_the_decision_both_drafts_bear_the_word_and_nobody_outside_sees_them()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Advised);

        foreach (string kind in new[] { "draft-authorisation", "draft-refusal" })
        {
            string text = await Poppler.TextAsync(await _api.PdfAsync(Api.Prefecture, id, kind));
            Assert.Matches("P *R *O *J *E *T", text);
            Assert.Contains("projet, sans valeur de décision", text, StringComparison.Ordinal);
        }

        Assert.Equal("projet", (await _api.LineAsync(Api.Secretariat, id, "draft-refusal"))["label"]!.ToString());
        Assert.DoesNotContain(await _api.ListAsync(Api.Association, $"/api/cases/{id}"), line => line["kind"]!.ToString().StartsWith("draft", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_copy_for_signature_is_made_once_and_its_hash_is_on_record()
    {
        string id = await RefusedAsync();
        JsonNode before = await _api.LineAsync(Api.Prefecture, id, "order");

        Answer early = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, before["address"]!.ToString(), Api.Prefecture));
        byte[] first = await _api.DownloadAsync(Api.Prefecture, before["address"]!.ToString());
        byte[] again = await _api.DownloadAsync(Api.Secretariat, before["address"]!.ToString());
        JsonNode after = await _api.LineAsync(Api.Prefecture, id, "order");

        Assert.Equal((409, Law.Refusals.CopyNotProduced.Code), (early.Status, early.Code)); // reading changes nothing
        Assert.Equal(first, again);
        Assert.Equal(("à produire", "à signer"), (before["label"]!.ToString(), after["label"]!.ToString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(first)), after["sha256"]!.ToString());
        Assert.Equal((await _api.ReadAsync(Api.Prefecture, $"/api/cases/{id}"))["version"]!.GetValue<long>(), before["version"]!.GetValue<long>()); // a copy does not move the case
    }

    [Fact]
    public async Task It_is_tagged_in_French_with_every_font_inside()
    {
        byte[] pdf = await _api.PdfAsync(Api.Prefecture, await RefusedAsync(), "order");

        string info = await Poppler.InfoAsync(pdf);
        string structure = await Poppler.StructureAsync(pdf);
        string[] fonts = [.. (await Poppler.FontsAsync(pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)];

        Assert.Matches("Title: +Arrêté n° 45-", info);
        Assert.Matches("Tagged: +yes", info);
        Assert.Contains("H1 (block)", structure, StringComparison.Ordinal);
        Assert.Contains("\"ARRÊTÉ\"", structure, StringComparison.Ordinal);
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
        Assert.Contains("/Lang (fr-FR)", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    private async Task<string> RefusedAsync()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Advised);
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "refused", grounds = Grounds, facts = Facts });
        return id;
    }
}
