using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>Convening, agenda and minutes of a session: cases by number only.</summary>
public sealed class SessionPapers(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly string[] Present = ["presidence-45", "medecin-45", "deleguee-45"];

    private readonly Api _api = house.Api;

    [Fact]
    public async Task They_are_drafts_until_the_notice_left_and_the_minutes_were_approved()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.OnAgenda);
        string session = $"/api/sessions/{walk.Session}";
        foreach ((string member, string seat, string? association) in new[] { ("presidence-45", "chair", null), ("medecin-45", "doctor", null), ("deleguee-45", "association", "la-passerelle") })
        {
            using HttpResponseMessage answer = await _api.PostAsync(Api.Secretariat, "/api/members", new { member, seat, from = walk.Today, association });
        }

        string draft = await ReadAsync(session, "agenda");
        await _api.ActAsync(Api.Secretariat, $"{session}/notice", new { sentOn = walk.Today, means = "electronic", withAgenda = true, urgent = true });
        string convening = await ReadAsync(session, "convening");
        string agenda = await ReadAsync(session, "agenda");
        await AttendAsync(session, id);
        await _api.ActAsync(Api.Secretariat, $"{session}/minutes-approval", new { on = walk.Today });
        string minutes = await ReadAsync(session, "minutes");

        Assert.Matches("P R O J E T", draft);
        Assert.Contains($"qui se tiendra le {FrenchDay.Long(walk.Today)}", convening, StringComparison.Ordinal);
        Assert.Contains($"dossier n° {id} : demande d’engagement", agenda, StringComparison.Ordinal);
        Assert.Contains("Présentées par l’association La Passerelle", agenda, StringComparison.Ordinal);
        Assert.Contains("n’a pas pris part à la délibération : deleguee-45 (représente l’association qui a instruit la demande)", minutes, StringComparison.Ordinal);
        Assert.Contains($"Procès-verbal approuvé le {FrenchDay.Long(walk.Today)}.", minutes, StringComparison.Ordinal);
        Assert.All([convening, agenda, minutes], text => Assert.DoesNotContain("inventé", text, StringComparison.OrdinalIgnoreCase));
        Assert.All([convening, agenda, minutes], text => Assert.DoesNotMatch("P R O J E T", text));
        Assert.Equal(["produit", "produit", "produit"], (await _api.ListAsync(Api.Prefecture, session)).Select(line => line["label"]!.ToString()));
    }

    private Task<System.Text.Json.Nodes.JsonNode> AttendAsync(string session, string id) => _api.ActAsync(
        Api.Secretariat,
        $"{session}/attendance",
        new
        {
            present = Present.Select(member => new { member, way = "in-person" }),
            recusals = new[] { new { @case = id, member = "deleguee-45", ground = "instructing-association" } },
        });

    private async Task<string> ReadAsync(string session, string name) =>
        await Poppler.TextAsync(await _api.DownloadAsync(Api.Secretariat, $"{session}/official-documents/{name}"));
}
