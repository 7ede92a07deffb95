using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The same act again is the same act; another under its key is none.</summary>
public sealed class Repetitions(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    /// <summary>All that a walk can bring about on one day: no path ends on the day it begins, and nobody of the cast sits in another department.</summary>
    public static TheoryData<string> Acts { get; } = [.. Doable.Select(function => function.Name)];

    /// <summary>An act without a word cannot be another.</summary>
    public static TheoryData<string> ActsWithWords { get; } = [.. Doable.Where(function => SampleBody.SchemaOf(function)["properties"] is not null).Select(function => function.Name)];

    private static IEnumerable<HttpFunction> Doable => ActRoute.Acts.Where(function => function.Operation!.Body is not null && function.Name is not ("close-case" or "accept-transfer") && !ActRoute.BesideStreams.Contains(function.Name));

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task The_same_act_under_the_same_key_is_answered_alike_and_written_once(string name)
    {
        // Given
        ReadyAct act = await ReadyAct.OfAsync(_api, name);

        // When
        Answer first = await act.SendAsync(_api, ("Idempotency-Key", $"repete-{name}"));
        Traces after = await Traces.OfAsync(house);
        Answer again = await act.SendAsync(_api, ("Idempotency-Key", $"repete-{name}"));

        // Then
        Assert.True(first.Status is 200 or 201, $"{first.Status} {first.Body}");
        Assert.Equal(What(first), What(again)); // an alert may have come in between and moved the version
        Assert.Equal(after, await Traces.OfAsync(house));
    }

    [Theory]
    [MemberData(nameof(ActsWithWords))]
    public async Task Another_content_under_the_same_key_is_refused_and_nothing_is_written(string name)
    {
        ReadyAct act = await ReadyAct.OfAsync(_api, name);

        Answer first = await act.SendAsync(_api, ("Idempotency-Key", $"autre-{name}"));
        Traces after = await Traces.OfAsync(house);
        Answer other = await act.Otherwise().SendAsync(_api, ("Idempotency-Key", $"autre-{name}"));

        Assert.True(first.Status is 200 or 201, $"{first.Status} {first.Body}");
        Assert.Equal((422, "key-reused"), (other.Status, other.Code));
        Assert.Equal(after, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task Two_accounts_may_choose_the_same_key()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/completeness", new { }, "1");
        JsonNode opinion = await _api.ActAsync(Api.Association, $"/api/cases/{id}/association-opinion", new { sense = "favourable", givenOn = await _api.TodayAsync() }, "1");

        Assert.Equal(3, opinion["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_key_that_a_caller_chose_takes_no_place_of_the_house()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        await _api.ActAsync(Api.Association, $"/api/cases/{id}/association-opinion", new { sense = "favourable", givenOn = await _api.TodayAsync() }, $"document/{ActRoute.Document}");

        Assert.Equal(200, (await PutAsync(id, "contenu")).Status);
    }

    [Fact]
    public async Task A_document_sent_again_is_one_document_and_another_content_is_a_conflict()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer first = await PutAsync(id, "contenu");
        Traces after = await Traces.OfAsync(house);
        Answer again = await PutAsync(id, "contenu", ("If-Match", "\"1\"")); // a retry names the version it knew
        Answer other = await PutAsync(id, "autre");
        Answer otherPiece = await PutAsync(id, "contenu", [], piece: "minutes");

        Assert.Equal(200, first.Status);
        Assert.Equal(first, again);
        Assert.Equal((409, "document-differs"), (other.Status, other.Code));
        Assert.Equal((422, "key-reused"), (otherPiece.Status, otherPiece.Code));
        Assert.Equal(after, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_form_sent_again_under_its_key_is_one_document()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Answer first = await UploadAsync(id, "contenu", "formulaire-1");
        Answer again = await UploadAsync(id, "contenu", "formulaire-1");
        Answer other = await UploadAsync(id, "autre", "formulaire-1");
        Answer second = await UploadAsync(id, "contenu", "formulaire-2");

        Assert.Equal((200, first), (first.Status, again));
        Assert.Equal((422, "key-reused"), (other.Status, other.Code));
        Assert.Equal(200, second.Status);
        await house.SettleAsync();
        Assert.Equal(2, Directory.GetFiles(Path.Combine(house.Folder, "documents", id)).Length);
    }

    private static (int Status, string? Subject) What(Answer answer) => (answer.Status, (answer.Json["case"] ?? answer.Json["session"] ?? answer.Json["association"] ?? answer.Json["department"])!.ToString());

    private Task<Answer> PutAsync(string id, string content, params (string, string)[] headers) => PutAsync(id, content, headers, "report");

    private Task<Answer> PutAsync(string id, string content, (string, string)[] headers, string piece) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece={piece}", Api.Association, Deposits.Pdf(content), headers));

    private Task<Answer> UploadAsync(string id, string content, string key) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/documents", Api.Association, Deposits.Bytes(Deposits.Whole(content), null, Deposits.Form), ("Idempotency-Key", key)));
}
