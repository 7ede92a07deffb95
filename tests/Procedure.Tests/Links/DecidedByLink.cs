using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>The signatory decides from a mail: one link, a code, a form.</summary>
public sealed class DecidedByLink(RunningHouse house) : IClassFixture<RunningHouse>
{
    private const string Name = "Prénom inventé";

    private readonly Api _api = house.Api;

    [Fact]
    public async Task From_the_mail_to_the_recorded_decision()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);

        Page followed = await reader.GetAsync(link);
        Page opened = await house.EnterAsync(reader, id, link);
        Page done = await reader.ActAsync(link, opened, ("sense", "authorised"));

        Assert.Equal($"Dossier {id} Dossier {id} Pour continuer, demandez un code : il est envoyé à la messagerie du destinataire de ce lien, et à elle seule. Recevoir un code", followed.Shown);
        Assert.Contains(Name, opened.Shown, StringComparison.Ordinal);
        Assert.Matches(@"Avis de la commission favorable, le \S+ \S+ \d{4} Ce sur quoi il repose Avis rendu à l'unanimité\.", opened.Shown);
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Contains("Alix Inventé, secrétaire général de la préfecture", done.Shown, StringComparison.Ordinal);
        Assert.Equal(["authorised"], await _api.DecisionsAsync(id));
    }

    [Fact]
    public async Task The_decision_is_that_of_the_recipient_under_their_delegation_and_the_signed_copy_starts_what_depends_on_it()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        await reader.ActAsync(link, await house.EnterAsync(reader, id, link), ("sense", "authorised"));

        JsonNode before = await _api.ReadAsync(Api.Prefecture, $"/api/cases/{id}");
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = await _api.TodayAsync() });
        JsonNode after = await _api.ReadAsync(Api.Prefecture, $"/api/cases/{id}");

        JsonNode decider = before["summary"]!["decisions"]![0]!["decider"]!;
        Assert.Equal(("signataire", "secrétaire général de la préfecture", "2020-001"), (decider["actor"]!.GetValue<string>(), decider["capacity"]!.GetValue<string>(), decider["delegation"]!["reference"]!.GetValue<string>()));
        Assert.Empty(before["summary"]!["periods"]!.AsArray());
        Assert.Single(after["summary"]!["periods"]!.AsArray());
    }

    [Fact]
    public async Task A_refusal_takes_reasons_in_law_and_in_fact_and_what_was_written_stays_when_one_is_lacking()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        Page opened = await house.EnterAsync(reader, id, link);

        Page lacking = await reader.ActAsync(link, opened, ("sense", "refused"), ("facts", "Texte gardé <b>tel quel</b>."));
        Page excluded = await reader.ActAsync(link, lacking, ("sense", "refused"), ("grounds", "migration-control"), ("facts", "Texte."));
        Page done = await reader.ActAsync(link, lacking, ("sense", "refused"), ("grounds", "agreement-missing"), ("grounds", "path-not-defined"), ("facts", "Faits propres."));

        Assert.Equal(422, lacking.Status);
        Assert.Contains("Indiquez au moins un motif de droit.", lacking.Shown, StringComparison.Ordinal);
        Assert.Contains("Texte gardé <b>tel quel</b>.</textarea>", lacking.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"refused\" checked", lacking.Text, StringComparison.Ordinal);
        Assert.Equal(422, excluded.Status);
        Assert.Contains("Cette démarche est faite", done.Shown, StringComparison.Ordinal);
        Assert.Equal(["refused"], await _api.DecisionsAsync(id));
    }

    [Fact]
    public async Task A_case_that_changed_meanwhile_is_shown_anew_with_the_answers_kept()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        Page opened = await house.EnterAsync(reader, id, link);
        await _api.ChangeAsync(id);

        Page stale = await reader.ActAsync(link, opened, ("sense", "refused"), ("facts", "Motifs écrits avant."));
        IReadOnlyList<string> undecided = await _api.DecisionsAsync(id);
        await reader.ActAsync(link, stale, ("sense", "authorised"));

        Assert.Equal(409, stale.Status);
        Assert.Contains("Motifs écrits avant.</textarea>", stale.Text, StringComparison.Ordinal);
        Assert.Empty(undecided);
        Assert.Equal(["authorised"], await _api.DecisionsAsync(id));
    }

    [Fact]
    public async Task A_newer_link_closes_the_form_of_the_older_and_gives_back_what_was_written()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        Page opened = await house.EnterAsync(reader, id, link);
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/association-opinion", new { sense = "reserved", givenOn = await _api.TodayAsync(), replaces = true });
        await house.SettleAsync(); // the decision is asked for anew, with a link of its own

        Page replaced = await reader.ActAsync(link, opened, ("sense", "refused"), ("facts", "Motifs écrits avant."));

        Assert.Equal(410, replaced.Status);
        Assert.Contains("Ce que vous aviez écrit, pour le recopier : Motifs écrits avant.", replaced.Shown, StringComparison.Ordinal);
        Assert.Empty(await _api.DecisionsAsync(id));
    }

    [Fact]
    public async Task What_was_written_is_given_back_when_the_time_of_the_code_is_over()
    {
        RunningHouse own = new();
        await using (own)
        {
            await own.InitializeAsync();
            (string id, string link) = await own.ToDecideAsync();
            using Reader reader = new(own.Address);
            Page opened = await own.EnterAsync(reader, id, link);
            await own.PassAsync(TimeSpan.FromMinutes(20));

            Page late = await reader.ActAsync(link, opened, ("sense", "refused"), ("grounds", "agreement-missing"), ("facts", "Vingt minutes de rédaction."));

            Assert.Equal(403, late.Status);
            Assert.Contains("Ce que vous aviez écrit, pour le recopier : Vingt minutes de rédaction.", late.Shown, StringComparison.Ordinal);
            Assert.DoesNotContain(Name, late.Text, StringComparison.Ordinal);
            Assert.Empty(await own.Api.DecisionsAsync(id));
        }
    }

    [Fact]
    public async Task Once_done_the_link_says_only_that_it_is_done_to_anybody_else()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        await reader.ActAsync(link, await house.EnterAsync(reader, id, link), ("sense", "authorised"));
        using Reader other = new(house.Address);

        Page seen = await other.GetAsync(link);
        Page asked = await other.PostAsync($"{link}/code");

        Assert.Matches($"^Dossier {id} Dossier {id} Cette démarche est faite : elle a été enregistrée le [^.]*\\.$", seen.Shown);
        Assert.Equal(seen.Shown, asked.Shown);
        Assert.Single(await _api.CodesAsync(id));
    }

    [Fact]
    public async Task Every_reading_of_the_form_is_written_down()
    {
        (string id, string link) = await house.ToDecideAsync();
        using Reader reader = new(house.Address);
        await reader.GetAsync(link);
        await house.EnterAsync(reader, id, link);

        JsonNode readings = await _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}/readings");

        Assert.Equal([("summary", "signataire")], readings["items"]!.AsArray().Select(one => (one!["what"]!.GetValue<string>(), one["by"]!.GetValue<string>())));
    }
}
