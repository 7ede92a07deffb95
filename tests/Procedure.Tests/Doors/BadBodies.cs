using System.Text;
using System.Text.Json.Nodes;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What no reader can read is refused in our form, at every act, and leaves nothing behind.</summary>
public sealed class BadBodies(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Theory]
    [MemberData(nameof(ActRoute.WithBody), MemberType = typeof(ActRoute))]
    public async Task A_body_that_breaks_the_schema_is_refused_and_nothing_is_written(string name)
    {
        // Given
        HttpFunction function = ActRoute.Named(name);
        string path = ActRoute.PathOf(function, await new Walk(_api).ToAsync(ActRoute.MilestoneBefore(function)));
        JsonObject schema = SampleBody.SchemaOf(function);
        JsonObject body = SampleBody.Of(schema, await _api.TodayAsync(), whole: true);
        Traces before = await Traces.OfAsync(house);

        // When
        List<string> wrong = [];
        foreach ((string why, string json) in WrongBodies.Of(schema, body))
        {
            Answer answer = await PostAsync(function, path, json, "application/json");
            if (answer.Status != 400 || answer.Code != "bad-body" || answer.WhyNoRefusal() is not null)
            {
                wrong.Add($"{why}: {answer.Status} {answer.Body}");
            }
        }

        // Then
        Assert.Empty(wrong);
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [MemberData(nameof(ActRoute.WithBody), MemberType = typeof(ActRoute))]
    public async Task A_date_that_nobody_can_mean_is_refused_and_nothing_is_written(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        Walk walk = new(_api);
        string path = ActRoute.PathOf(function, await walk.ToAsync(ActRoute.MilestoneBefore(function)));
        JsonObject schema = SampleBody.SchemaOf(function);
        JsonObject body = SampleBody.Of(schema, walk.Today, whole: true);
        Traces before = await Traces.OfAsync(house);

        foreach (string field in body.Select(field => field.Key).Where(field => SampleBody.IsDate(schema["properties"]![field]!.AsObject())))
        {
            foreach (string date in new[] { "\"0001-01-01\"", "\"1899-12-31\"", "\"9999-12-31\"" })
            {
                Answer answer = await PostAsync(function, path, SampleBody.With(body, field, date), "application/json");
                Assert.True(answer.WhyNoRefusal() is null && answer.Code != "bad-body", $"{field} {date}: {answer.Status} {answer.Body}");
            }
        }

        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [MemberData(nameof(ActRoute.WithBody), MemberType = typeof(ActRoute))]
    public async Task Another_content_type_or_none_is_refused(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        string path = ActRoute.PathOf(function, await new Walk(_api).ToAsync(Milestone.Filed));
        Traces before = await Traces.OfAsync(house);

        foreach (string? type in new[] { null, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json;application/json" })
        {
            Answer answer = await PostAsync(function, path, "{}", type);
            Assert.Equal((415, "json-needed"), (answer.Status, answer.Code));
        }

        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [MemberData(nameof(ActRoute.WithBody), MemberType = typeof(ActRoute))]
    public async Task A_body_over_256_KB_is_refused_whether_it_tells_its_length_or_not(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        string path = ActRoute.PathOf(function, await new Walk(_api).ToAsync(Milestone.Filed));
        string body = $"{{\"text\":\"{new string('x', 256 * 1024)}\"}}";
        Traces before = await Traces.OfAsync(house);

        Answer told = await PostAsync(function, path, body, "application/json");
        Answer chunked = await PostAsync(function, path, body, "application/json", ("Transfer-Encoding", "chunked"));

        Assert.Equal((413, "too-long"), (told.Status, told.Code));
        Assert.Equal((413, "too-long"), (chunked.Status, chunked.Code));
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private Task<Answer> PostAsync(HttpFunction function, string path, string body, string? type, params (string, string)[] headers)
    {
        ByteArrayContent content = new(Encoding.Latin1.GetBytes(body));
        content.Headers.ContentType = null;
        if (type is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return Answer.OfAsync(_api.SendAsync(ActRoute.MethodOf(function), path, ActRoute.KeyOf(function), content, headers));
    }
}
