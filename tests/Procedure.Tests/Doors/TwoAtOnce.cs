using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Several at the same door at the same time.</summary>
public sealed class TwoAtOnce(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    public static TheoryData<string> ActsOnCase { get; } = [.. ActRoute.Acts.Where(ActRoute.IsOnCase).Where(function => function.Operation!.Body is not null).Select(function => function.Name)];

    [Fact]
    public async Task Of_two_decisions_one_stands_and_the_other_learns_why_not()
    {
        for (int round = 0; round < 20; round++)
        {
            // Given
            string id = await new Walk(_api).ToAsync(Milestone.Advised);
            long before = (await ReadAsync(id)).Version;

            // When
            Answer[] answers = await Task.WhenAll(DecideAsync(id, new { sense = "authorised" }), DecideAsync(id, new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." }));

            // Then
            Answer lost = Assert.Single(answers, answer => answer.Status == 409);
            Assert.Equal(200, Assert.Single(answers, answer => answer != lost).Status);
            Assert.Null(lost.WhyNoRefusal());
            CaseEvents stream = await ReadAsync(id);
            Assert.Equal((before + 1, 1), (stream.Version, stream.Events.Count(happened => happened is Event.DecisionTaken)));
        }
    }

    [Fact]
    public async Task Fifty_documents_at_once_are_all_there()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Answer.OfAsync(_api.SendAsync(
            HttpMethod.Put, $"/api/cases/{id}/documents/{new Guid(number, 0, 0, new byte[8])}?piece=report", Api.Association, Deposits.Pdf($"document {number}")))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(50, (await ReadAsync(id)).Events.OfType<Event.DocumentDeposited>().DistinctBy(happened => happened.Document).Count());
        await house.SettleAsync();
        Assert.Equal(50, Directory.GetFiles(Path.Combine(house.Folder, "documents", id)).Length);
    }

    [Fact]
    public async Task The_same_document_many_times_at_once_is_one()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Answer.OfAsync(_api.SendAsync(
            HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, Deposits.Pdf("contenu")))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await ReadAsync(id)).Events.OfType<Event.DocumentDeposited>());
        await house.SettleAsync();
        Assert.Single(Directory.GetFiles(Path.Combine(house.Folder, "documents", id)));
    }

    [Fact]
    public async Task Submissions_under_one_key_at_once_are_one_case()
    {
        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Answer.OfAsync(_api.PostAsync(Api.Association, "/api/cases", Walk.Application, "une-seule"))));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        string number = Assert.Single(answers.Select(answer => answer.Json["case"]!.GetValue<string>()).Distinct());
        Assert.Equal(1, (await ReadAsync(number)).Version);
    }

    [Theory]
    [MemberData(nameof(ActsOnCase))]
    public async Task An_act_written_on_an_older_version_is_refused_and_told_the_present_one(string name)
    {
        ReadyAct act = await ReadyAct.OfAsync(_api, name);
        await house.SettleAsync();
        long version = (await ReadAsync(act.Case)).Version;
        Traces before = await Traces.OfAsync(house);

        Answer answer = await act.SendAsync(_api, ("If-Match", $"\"{version - 1}\""));

        Assert.Equal((409, "stale"), (answer.Status, answer.Code));
        Assert.Equal(version, answer.Json["version"]!.GetValue<long>());
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_document_written_on_an_older_version_is_refused_and_not_kept()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Complete);
        Traces before = await Traces.OfAsync(house);

        Answer put = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, Deposits.Pdf("a"), ("If-Match", "\"1\"")));
        Answer form = await Answer.OfAsync(_api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/documents", Api.Association, Deposits.Bytes(Deposits.Whole("a"), null, Deposits.Form), ("If-Match", "\"1\"")));

        Assert.All([put, form], answer => Assert.Equal((409, "stale"), (answer.Status, answer.Code)));
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private Task<Answer> DecideAsync(string id, object decision) => Answer.OfAsync(_api.PostAsync(Api.Prefecture, $"/api/cases/{id}/decision", decision));

    private async Task<CaseEvents> ReadAsync(string id)
    {
        StoredStream content = await house.Services.GetRequiredService<IRegister>().ReadAsync(StreamId.Of(CaseId.Parse(id)), Ct);
        return new CaseEvents(content.Version, [.. content.Events.Select(EventCodec.Read<Event>)]);
    }

    private sealed record CaseEvents(long Version, IReadOnlyList<Event> Events);
}
