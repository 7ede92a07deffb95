using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Who accompanies the person: the référent·e who is named, the association that takes over.</summary>
public sealed class Accompaniment(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly Account Colleague = Cast.Referent with { Id = ActorId.Parse("collegue-passerelle"), Mail = "collegue@demo.invalid" };
    private readonly Api _api = house.Api;

    [Fact]
    public async Task Notices_go_to_the_referent_who_is_named_and_the_case_shows_the_account()
    {
        // Given
        await house.Services.GetRequiredService<IDirectory>().SaveAsync(Colleague, keyHash: null, Ct);
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        DateOnly today = await _api.TodayAsync();

        // When
        JsonNode page = await _api.ActAsync(Api.Association, $"/api/cases/{id}/referent", new { on = today, referent = Colleague.Id });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/completeness", new { });
        await _api.MoveToAsync(today.AddDays(4)); // past the hours of the offices, and a week-end

        // Then
        Assert.Equal(Colleague.Id.ToString(), page["summary"]!["referent"]!["account"]!.ToString());
        ILookup<string, string> mails = (await _api.MailsAsync(id)).ToLookup(mail => mail["subject"]!.ToString(), mail => mail["to"]!.ToString());
        Assert.Equal([Colleague.Mail], mails[$"Dossier {id} : demande complète"]);
        Assert.Equal([Colleague.Mail, Cast.Referent.Mail], mails[$"Dossier {id} : accusé d’enregistrement"].Order());
        Answer stranger = await NameAsync(id, Cast.OtherReferent.Id);
        Answer nobody = await NameAsync(id, ActorId.Parse("personne"));
        Assert.All([stranger, nobody], answer => Assert.Equal((422, Refusals.ReferentFromElsewhere.Code), (answer.Status, answer.Code)));
    }

    [Fact]
    public async Task From_the_acceptance_on_the_new_association_alone_sees_the_case()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly today = await _api.TodayAsync();
        object acceptance = new { on = today };
        Answer uninvited = await Answer.OfAsync(_api.PostAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", acceptance));

        // When
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/hand-over", new { agreedOn = today, to = "le-phare" });
        Answer before = await ReadAsync(Api.OtherAssociation, id);
        await _api.ActAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", acceptance, "reprise");
        Answer again = await Answer.OfAsync(_api.PostAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", acceptance, "reprise"));

        // Then
        Assert.Equal((404, 404, 200), (uninvited.Status, before.Status, again.Status));
        Assert.Equal(200, (await ReadAsync(Api.OtherAssociation, id)).Status);
        Answer unknown = await ReadAsync(Api.Association, "45-000000000b");
        Assert.Equal((unknown.Status, unknown.Code), await SeenAsync(Api.Association, id));
        Answer act = await Answer.OfAsync(_api.PostAsync(Api.Association, $"/api/cases/{id}/reports", new { kind = "final", writtenOn = today, text = "Bilan inventé." }));
        Assert.Equal((404, "not-found"), (act.Status, act.Code));
        Assert.DoesNotContain(id, await ListedAsync(Api.Association));
        Assert.Contains(id, await ListedAsync(Api.OtherAssociation));
    }

    [Fact]
    public async Task Every_side_is_told_and_the_former_association_gets_no_reminder_any_more()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly today = await _api.TodayAsync();
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/hand-over", new { agreedOn = today, to = "le-phare" });
        await _api.ActAsync(Api.OtherAssociation, $"/api/cases/{id}/hand-over/acceptance", new { on = today });

        // When
        await _api.MoveToAsync(today.AddMonths(4));

        // Then
        ILookup<string, string> mails = (await _api.MailsAsync(id)).ToLookup(mail => mail["subject"]!.ToString(), mail => mail["to"]!.ToString());
        Assert.Equal([Cast.OtherReferent.Mail], mails[$"Dossier {id} : dossier à reprendre"]);
        Assert.Equal([Cast.OtherReferent.Mail, Cast.Referent.Mail, Cast.Secretary.Mail], mails[$"Dossier {id} : dossier repris"].Where(to => to != Colleague.Mail).Order(StringComparer.Ordinal));
        Assert.Contains(Cast.OtherReferent.Mail, mails[$"Dossier {id} : échéance à préparer"]);
        Assert.DoesNotContain(Cast.Referent.Mail, mails[$"Dossier {id} : échéance à préparer"]);
    }

    private async Task<(int Status, string? Code)> SeenAsync(string key, string id) => await ReadAsync(key, id) is var answer ? (answer.Status, answer.Code) : default;

    private async Task<IEnumerable<string>> ListedAsync(string key) =>
        (await _api.ReadAsync(key, "/api/cases"))["items"]!.AsArray().Select(line => line!["case"]!.ToString());

    private Task<Answer> ReadAsync(string key, string id) => Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases/{id}", key));

    private async Task<Answer> NameAsync(string id, ActorId account) =>
        await Answer.OfAsync(_api.PostAsync(Api.Association, $"/api/cases/{id}/referent", new { on = await _api.TodayAsync(), referent = account }));
}
