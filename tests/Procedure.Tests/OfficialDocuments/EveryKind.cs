using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>Each kind of official document of a case whose authorisation is signed, as another reader reads it.</summary>
public sealed class EveryKind(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly string[] Asked = ["follow-up-document", "commitment-on-honour"];

    private readonly Api _api = house.Api;

    public static TheoryData<string, string[]> Kinds => new()
    {
        { "acknowledgement", ["Accusé de réception", "L. 112-3 et R. 112-5", "a été reçue le {today}", "secretariat@demo.invalid", "Effet du silence", "dans un délai de deux mois", "page 1/1"] },
        { "data-protection", ["Vos données personnelles", "l’exécution d’une mission d’intérêt public", "deux ans au plus après le dernier contact", "donnees@demo.invalid", "page 1/1"] },
        { "missing-pieces", ["L. 114-5", "Document de parcours : actions, engagements, suivi (article R. 121-12-12 du code de l’action sociale et des familles) ;", "au plus tard le {deadline}"] },
        { "order", ["ARRÊTÉ", "L. 121-9", "Article 1er – L’engagement de Prénom inventé NOM INVENTÉ", "est autorisé pour une durée de six mois à compter de la date de signature", "Fait à Orléans"] },
        { "notification", ["a autorisé votre engagement", "{period}", "Voies et délais de recours", "article L. 411-2", "article R. 421-5 du code de justice administrative"] },
        { "foreigners-transmission", ["article L. 425-4 du code de l’entrée et du séjour", "ne sont pas à demander à la personne (article L. 113-12", "favorable, rendu le {today}"] },
        { "aid-transmission", ["Mutualité sociale agricole", "article R. 121-12-13-1", "{period}"] },
        { "consular-letter", ["À l’attention de l’autorité consulaire", "Copie d’une pièce d’identité", "NOM INVENTÉ"] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_what_it_must(string kind, string[] phrases)
    {
        DateOnly today = await _api.TodayAsync();
        string period = new Period(1, today, today.AddMonths(6), today).DisplayWithYears;

        string id = await SignedAsync();
        if (kind is "aid-transmission")
        {
            await _api.ActAsync(Api.Foreigners, $"/api/cases/{id}/permit", new { kind = "aps", from = today, until = today.AddMonths(6), number = "APS-0000" });
            await _api.ActAsync(Api.Association, $"/api/cases/{id}/aid/request", new { requestedOn = today });
        }

        string text = await Poppler.TextAsync(await _api.PdfAsync(Api.Secretariat, id, kind));

        Assert.All(phrases, phrase => Assert.Contains(
            phrase.Replace("{today}", FrenchDay.Long(today), StringComparison.Ordinal)
                .Replace("{deadline}", FrenchDay.Long(today.AddDays(20)), StringComparison.Ordinal)
                .Replace("{period}", period, StringComparison.Ordinal),
            text,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_strangers_read_says_nothing_of_the_matter()
    {
        string id = await SignedAsync(Milestone.OnAgenda);

        foreach (string kind in new[] { "consular-letter", "pending-certificate" })
        {
            string text = await Poppler.TextAsync(await _api.PdfAsync(Api.Association, id, kind));
            Assert.DoesNotMatch("(?i)prostitu|proxén|traite|commission départementale|parcours|violence", text);
        }
    }

    [Fact]
    public async Task No_line_begins_with_a_sign_nor_ends_inside_a_reference_or_a_date()
    {
        string id = await SignedAsync();

        foreach (string address in (await _api.ListAsync(Api.Secretariat, $"/api/cases/{id}")).Select(line => line["address"]!.ToString()))
        {
            string[] lines = (await Poppler.RawTextAsync(await _api.DownloadAsync(Api.Secretariat, address))).Split('\n');
            Assert.DoesNotContain(lines, line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^[:;!?»]|(\b[LRD]\.|n°|\barticles?|«|\b\d{1,2} (janvier|février|juillet)) *$"));
        }
    }

    [Fact]
    public async Task Each_role_sees_what_it_needs_and_the_rest_is_not_there()
    {
        string id = await SignedAsync();

        Assert.Equal(["foreigners-transmission"], (await _api.ListAsync(Api.Foreigners, $"/api/cases/{id}")).Select(line => line["kind"]!.ToString()));
        Assert.DoesNotContain(await _api.ListAsync(Api.Association, $"/api/cases/{id}"), line => line["kind"]!.ToString().EndsWith("transmission", StringComparison.Ordinal));
        string order = (await _api.LineAsync(Api.Secretariat, id, "order"))["address"]!.ToString();
        _ = await _api.DownloadAsync(Api.Secretariat, order);
        foreach ((string? key, int status) in new[] { (Api.Foreigners, 404), (Api.OtherAssociation, 404), (Api.Association, 200), (null, 401) })
        {
            using HttpResponseMessage answer = await _api.SendAsync(HttpMethod.Get, order, key);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task It_is_downloaded_under_a_name_that_says_nothing_and_is_never_guessed_at()
    {
        Poppler.RequireTools();
        string id = await SignedAsync();
        string address = (await _api.LineAsync(Api.Secretariat, id, "order"))["address"]!.ToString();

        _ = await _api.DownloadAsync(Api.Secretariat, address);
        using HttpResponseMessage answer = await _api.SendAsync(HttpMethod.Get, address, Api.Secretariat);

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"attachment; filename={id}-{address.Split('/')[^1]}.pdf", answer.Content.Headers.ContentDisposition!.ToString().Split("; filename*")[0]);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private async Task<string> SignedAsync(Milestone last = Milestone.Signed)
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Filed);
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/missing-pieces", new { missing = Asked, deadline = (await _api.TodayAsync()).AddDays(20) });
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/pieces/steps", new { piece = "identity-copy", kind = "consular-letter", takenOn = walk.Today });
        await walk.OnAsync(id, last);
        return id;
    }
}
