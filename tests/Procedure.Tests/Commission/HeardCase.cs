using System.Text.Json.Nodes;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>A department that has recorded its members: an opinion rests on what took place in the session.</summary>
public sealed class HeardCase(RunningHouse house) : IClassFixture<RunningHouse>, IAsyncLifetime
{
    private readonly Walk _walk = new(house.Api);
    private string _case = "";

    /// <summary>Given a chair, a doctor and the delegate of the association, and a case before them.</summary>
    public async ValueTask InitializeAsync()
    {
        _case = await _walk.ToAsync(Milestone.OnAgenda);
        foreach ((string member, string seat, string? association) in new[] { ("presidence-45", "chair", null), ("medecin-45", "doctor", null), ("deleguee-45", "association", "la-passerelle") })
        {
            using HttpResponseMessage answer = await house.Api.PostAsync(Api.Secretariat, "/api/members", new { member, seat, from = _walk.Today, association });
        }

        await house.Api.ActAsync(Api.Secretariat, $"/api/sessions/{_walk.Session}/notice", new { sentOn = _walk.Today, means = "electronic", withAgenda = true, urgent = true });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Its_opinion_keeps_the_quorum_the_recusals_and_the_votes()
    {
        await AttendAsync(["presidence-45", "medecin-45", "deleguee-45"], recused: ["deleguee-45"]);

        Answer opinion = await GiveAsync(new { @for = 2, against = 0, abstentions = 0 });

        Assert.Equal(200, opinion.Status);
        Assert.Equal("association-opinion", opinion.Json["summary"]!["step"]!.ToString());
        await ReadMinutesAsync();
    }

    /// <summary>What the minutes of that session say.</summary>
    private async Task ReadMinutesAsync()
    {
        string session = $"/api/sessions/{_walk.Session}";
        await house.Api.ActAsync(Api.Secretariat, $"{session}/dissents", new { member = "medecin-45", @case = _case });
        await house.Api.ActAsync(Api.Secretariat, $"{session}/minutes-approval", new { on = _walk.Today });
        await house.Api.ActAsync(Api.Secretariat, $"{session}/minutes-transmission", new { on = _walk.Today });

        JsonNode minutes = await house.Api.ReadAsync(Api.Prefecture, $"{session}/minutes");

        JsonNode heard = Assert.Single(minutes["agenda"]!.AsArray())!;
        Assert.Equal((_case, "favourable", 2, "medecin-45"), (heard["case"]!.ToString(), heard["opinion"]!.ToString(), heard["votes"]!["for"]!.GetValue<int>(), heard["dissents"]![0]!.ToString()));
        Assert.Equal("deleguee-45", Assert.Single(heard["recusals"]!.AsArray())!["member"]!.ToString());
        Assert.Equal(["in-person", "in-person", "in-person"], minutes["members"]!.AsArray().Select(member => member!["way"]!.ToString()));
        Assert.Equal(minutes["on"]!.ToString(), minutes["transmittedOn"]!.ToString());
    }

    [Fact]
    public async Task Without_attendance_it_is_refused()
    {
        Answer opinion = await GiveAsync(new { @for = 2, against = 0, abstentions = 0 });

        Assert.Equal((409, Refusals.OpinionWithoutAttendance.Code), (opinion.Status, opinion.Code));
    }

    [Fact]
    public async Task Without_quorum_it_is_refused()
    {
        await AttendAsync(["presidence-45"], recused: []);

        Answer opinion = await GiveAsync(new { @for = 1, against = 0, abstentions = 0 });

        Assert.Equal((409, Refusals.OpinionWithoutQuorum.Code), (opinion.Status, opinion.Code));
    }

    [Fact]
    public async Task With_the_association_in_the_room_or_the_votes_otherwise_it_is_refused()
    {
        await AttendAsync(["presidence-45", "medecin-45", "deleguee-45"], recused: []);
        Answer together = await GiveAsync(new { @for = 3, against = 0, abstentions = 0 });

        await AttendAsync(["presidence-45", "medecin-45", "deleguee-45"], recused: ["deleguee-45"], replaces: true);
        Answer otherwise = await GiveAsync(new { @for = 0, against = 2, abstentions = 0 });

        Assert.Equal((422, Refusals.AssociationNotRecused.Code), (together.Status, together.Code));
        Assert.Equal((422, Refusals.OpinionAgainstVotes.Code), (otherwise.Status, otherwise.Code));
    }

    private Task<JsonNode> AttendAsync(string[] present, string[] recused, bool replaces = false) => house.Api.ActAsync(
        Api.Secretariat,
        $"/api/sessions/{_walk.Session}/attendance",
        new
        {
            present = present.Select(member => new { member, way = "in-person" }),
            recusals = recused.Select(member => new { @case = _case, member, ground = "instructing-association" }),
            replaces,
        });

    private Task<Answer> GiveAsync(object votes) =>
        Answer.OfAsync(house.Api.PostAsync(Api.Secretariat, $"/api/cases/{_case}/commission-opinion", new { sense = "favourable", session = _walk.Session, votes }));
}
