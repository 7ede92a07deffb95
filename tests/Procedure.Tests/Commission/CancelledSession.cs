using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>What becomes of the cases when their session does not take place, or takes place later.</summary>
public sealed class CancelledSession(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_cases_of_a_cancelled_session_wait_again_and_their_association_is_told()
    {
        // Given
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.OnAgenda);
        string elsewhere = await new Walk(_api).ToAsync(Milestone.OnAgenda);

        // When
        JsonNode session = await _api.ActAsync(Api.Secretariat, $"/api/sessions/{walk.Session}/cancellation", new { reason = "chair-unavailable" }, "annulation");
        await _api.ActAsync(Api.Secretariat, $"/api/sessions/{walk.Session}/cancellation", new { reason = "chair-unavailable" }, "annulation");
        await _api.MoveToAsync(walk.Today);

        // Then
        Assert.Equal("cancelled", session["status"]!.ToString());
        Assert.Equal("agenda", await StepAsync(id));
        Assert.Equal("commission-opinion", await StepAsync(elsewhere));
        Assert.Single(await _api.MailsAsync(id), mail => mail["subject"]!.ToString().EndsWith("examen remis à plus tard", StringComparison.Ordinal) && mail["text"]!.ToString().Contains($"ne sera pas examiné le {FrenchDay.Long(walk.Today)}", StringComparison.Ordinal));
        Answer again = await Answer.OfAsync(_api.PostAsync(Api.Secretariat, $"/api/cases/{id}/agenda", new { session = walk.Session, urgent = true }));
        Assert.Equal((409, Refusals.SessionCancelled.Code), (again.Status, again.Code));
    }

    [Fact]
    public async Task A_case_follows_its_session_to_the_day_of_the_second_notice()
    {
        // Given a session to which nobody came
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.OnAgenda);
        string path = $"/api/sessions/{walk.Session}";
        await _api.ActAsync(Api.Secretariat, "/api/members", new { member = ReadyMember, seat = "local-authority", from = walk.Today });
        await _api.ActAsync(Api.Secretariat, $"{path}/notice", new { sentOn = walk.Today, means = "electronic", withAgenda = true, urgent = true });
        JsonNode first = await _api.ActAsync(Api.Secretariat, $"{path}/attendance", new { present = Array.Empty<object>(), recusals = Array.Empty<object>() });

        // When
        DateOnly second = walk.Today.AddDays(5);
        await _api.ActAsync(Api.Secretariat, $"{path}/second-notice", new { on = second, sentOn = walk.Today, means = "electronic", withAgenda = true });

        // Then
        Assert.Equal("without-quorum", first["status"]!.ToString());
        Assert.Equal(id, Assert.Single(first["sitting"]!["agenda"]!.AsArray())!.ToString());
        Assert.Equal($"{second:yyyy-MM-dd}", (await _api.ReadAsync(Api.Association, $"/api/cases/{id}"))["summary"]!["sessionOn"]!.ToString());
        string other = await new Walk(_api).ToAsync(Milestone.Complete);
        Answer late = await Answer.OfAsync(_api.PostAsync(Api.Secretariat, $"/api/cases/{other}/agenda", new { session = walk.Session, urgent = true }));
        Assert.Equal((409, Refusals.AgendaFixed.Code), (late.Status, late.Code));
    }

    private const string ReadyMember = "maire-45";

    private async Task<string> StepAsync(string id) => (await _api.ReadAsync(Api.Association, $"/api/cases/{id}"))["summary"]!["step"]!.ToString();
}
