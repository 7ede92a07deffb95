using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>The papers of an end that is considered, asked for, contested or judged, as another reader reads them.</summary>
public sealed class OrdersAfterAnEnd(RunningHouse house) : IClassFixture<RunningHouse>
{
    private const string Person = "Prénom inventé NOM INVENTÉ";

    private readonly Api _api = house.Api;

    [Fact]
    public async Task Before_an_end_the_letter_says_why_until_when_she_may_answer_and_with_whom()
    {
        (string id, Walk walk) = await AtAsync("record-observations");

        string text = await TextAsync(Api.Association, id, "contradictory-letter");

        Says(
            text,
            "Procédure contradictoire préalable",
            "articles L. 121-1 et L. 122-1 du code des relations entre le public et l’administration",
            "envisage de mettre fin à votre parcours",
            "Aucune décision n’est prise à ce jour",
            "les engagements pris n’ont pas été respectés, compte tenu des difficultés rencontrées (article R. 121-12-9",
            "Motifs inventés.",
            "des observations écrites et, si vous le demandez, des observations orales, jusqu’au",
            "assister par un conseil ou représenter par un mandataire de votre choix",
            "1, place inventée, 45000 Orléans");
        Assert.Matches($"jusqu’au (1er|[0-9]+) [a-zéû]+ {walk.Today.Year} inclus", text);
        Assert.DoesNotContain("que les engagements pris n’ont pas été respectés", text, StringComparison.Ordinal); // the clause of the order, without its conjunction
    }

    [Fact]
    public async Task An_end_that_she_asked_for_is_taken_note_of_and_shown_to_the_association_once_signed()
    {
        (string id, Walk walk) = await AtAsync("");
        DateOnly last = walk.Today.AddDays(10);
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/end-on-demand", new { askedOn = walk.Today, lastDay = last });

        string text = await TextAsync(Api.Prefecture, id, "demand-order");
        bool shownBefore = await IsShownAsync(id, "demand-order");
        string scan = await BringSignedCopyAsync(id);
        JsonNode line = await _api.LineAsync(Api.Association, id, "demand-order");

        Says(text, "à la demande de la personne", $"la demande de {Person} en date du {FrenchDay.Long(walk.Today)}", $"Il est pris acte de la demande de {Person}", $"prend fin le {FrenchDay.Long(last)} au soir.", "Article 3 – Le présent arrêté peut être contesté devant le tribunal administratif inventé");
        Assert.False(shownBefore);
        Assert.Equal(("signé", scan), (line["label"]!.ToString(), line["signedCopy"]!.ToString()));
    }

    [Fact]
    public async Task A_granted_appeal_withdraws_the_end_and_gives_the_path_back()
    {
        (string id, Walk walk) = await AtAsync("grant-appeal");
        string draft = await TextAsync(Api.Prefecture, id, "draft-appeal");
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/appeals/grant", new { kind = "to-author", signedOn = walk.Today });

        string order = await TextAsync(Api.Prefecture, id, "appeal-order");
        string letter = await TextAsync(Api.Association, id, "notification");

        string period = new Law.Period(1, walk.Today, walk.Today.AddMonths(6), walk.Today).DisplayWithYears;
        Assert.Matches("P *R *O *J *E *T", draft);
        Assert.All((string[])[draft, order], text => Says(
            text,
            "faisant droit à un recours gracieux",
            $"la décision, notifiée le {FrenchDay.Long(walk.Today)}, mettant fin au parcours",
            "est retirée.",
            $"reprend {period}, comme s’il n’y avait pas été mis fin."));
        Says(order, "Pour le préfet et par délégation, Secrétaire général de la préfecture, Alix Inventé");
        Says(letter, "a fait droit au recours gracieux que vous aviez formé.", period, "Voies et délais de recours");
        Assert.DoesNotContain(await _api.ListAsync(Api.Prefecture, $"/api/cases/{id}"), one => one["kind"]!.ToString() == "draft-appeal");
    }

    [Fact]
    public async Task A_granted_appeal_against_a_refusal_authorises_on_both_opinions()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Advised);
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = walk.Today });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/notification", new { notifiedOn = walk.Today, means = "hand-over-by-association", statesRemedies = true });
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/appeals", new { lodgedOn = walk.Today, kind = "to-superior" });
        string draft = await TextAsync(Api.Prefecture, id, "draft-appeal");
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/appeals/grant", new { kind = "to-superior", signedOn = walk.Today });

        string order = await TextAsync(Api.Prefecture, id, "appeal-order");

        Says(draft, "est autorisé pour une durée de six mois à compter du jour que fixe la signature du présent arrêté.");
        Says(
            order,
            "faisant droit à un recours hiérarchique",
            "refusant l’engagement dans le parcours",
            $"l’avis favorable rendu le {FrenchDay.Long(walk.Today)} par la commission départementale",
            $"L’engagement de {Person} dans le parcours de sortie de la prostitution et d’insertion sociale et professionnelle est autorisé {new Law.Period(1, walk.Today, walk.Today.AddMonths(6), walk.Today).DisplayWithYears}.");
    }

    [Fact]
    public async Task A_judgment_is_executed_by_an_order_that_names_it()
    {
        (string id, Walk walk) = await AtAsync("record-judgment");
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/appeals/judgment", new { readOn = walk.Today });

        string text = await TextAsync(Api.Prefecture, id, "judgment-order");
        bool shownBefore = await IsShownAsync(id, "judgment-order");
        await BringSignedCopyAsync(id);

        Says(
            text,
            "pris pour l’exécution d’un jugement",
            $"le jugement du {FrenchDay.Long(walk.Today)} par lequel le tribunal administratif inventé a fait droit au recours formé le {FrenchDay.Long(walk.Today)} par {Person}",
            $"en exécution du jugement du {FrenchDay.Long(walk.Today)}, comme s’il n’y avait pas été mis fin.");
        Assert.False(shownBefore);
        Assert.True(await IsShownAsync(id, "judgment-order"));
    }

    private static void Says(string text, params string[] phrases) =>
        Assert.All(phrases, phrase => Assert.Contains(phrase, text, StringComparison.Ordinal));

    /// <summary>A running path brought to where an act about its end can be done.</summary>
    private async Task<(string Case, Walk Walk)> AtAsync(string act)
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Notified);
        await EndsWalk.PrepareAsync(_api, act, id, walk);
        return (id, walk);
    }

    private async Task<string> TextAsync(string key, string id, string kind) => await Poppler.TextAsync(await _api.PdfAsync(key, id, kind));

    private async Task<bool> IsShownAsync(string id, string kind) =>
        (await _api.ListAsync(Api.Association, $"/api/cases/{id}")).Any(line => line["kind"]!.ToString() == kind);

    private async Task<string> BringSignedCopyAsync(string id)
    {
        string scan = Guid.NewGuid().ToString();
        using ByteArrayContent content = new(SmallFiles.Pdf("copie"));
        using HttpResponseMessage stored = await _api.SendAsync(
            HttpMethod.Put, $"/api/cases/{id}/documents/{scan}?piece=signed-decision", Api.Secretariat, content, ("Content-Disposition", "attachment; filename=\"signe.pdf\""));
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync(Ct));
        return scan;
    }
}
