using System.Text.Json.Nodes;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>The secretariat learns in time that no session stands between a person and the end of her period.</summary>
public sealed class NoSessionBeforeTheEnd(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task The_secretariat_is_told_unless_a_session_is_planned_and_again_when_it_is_cancelled()
    {
        // Given
        string id = await new Walk(_api).ToAsync(Milestone.Notified);
        DateOnly last = DateOnly.Parse((await ReadAsync(id))["summary"]!["periods"]![0]!["end"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture).AddDays(-1);
        await _api.MoveToAsync(last.AddDays(-50));
        string session = (await _api.ActAsync(Api.Secretariat, "/api/sessions", new { on = last.AddDays(-5) }))["session"]!.ToString();

        // When
        await _api.MoveToAsync(last.AddDays(-44));
        IReadOnlyList<string> planned = await ToldAsync(id);
        long version = (await ReadAsync(id))["version"]!.GetValue<long>();
        await _api.MoveToAsync(last.AddDays(-40));
        long later = (await ReadAsync(id))["version"]!.GetValue<long>();
        await _api.ActAsync(Api.Secretariat, $"/api/sessions/{session}/cancellation", new { reason = "put-off" });
        await _api.MoveToAsync(last.AddDays(-29));

        // Then
        Assert.Empty(planned);
        Assert.Equal(version, later); // the look is remembered, not made every day
        Assert.Equal([Cast.Secretary.Mail], await ToldAsync(id));
    }

    private Task<JsonNode> ReadAsync(string id) => _api.ReadAsync(Api.Secretariat, $"/api/cases/{id}");

    private async Task<IReadOnlyList<string>> ToldAsync(string id) =>
        [.. (await _api.MailsAsync(id)).Where(mail => mail["subject"]!.ToString().EndsWith("aucune date d’examen avant l’échéance", StringComparison.Ordinal)).Select(mail => mail["to"]!.ToString())];
}
