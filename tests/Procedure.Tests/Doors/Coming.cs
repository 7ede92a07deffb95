using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;
using PspWorkflow.Procedure.Tests.Mail;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What comes in one's cases: as JSON under a key, and as a calendar under an address that opens nothing else.</summary>
public sealed class Coming : IAsyncLifetime
{
    private static readonly string[] Shown = ["day", "kind", "deadline", "notice", "article"];

    private readonly RunningHouse _house = new() { Settings = ["--Logging:LogLevel:Default=Trace", "--Logging:Console:LogLevel:Default=None"] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Each_sees_what_is_theirs_with_its_day_and_its_article()
    {
        // Given a path with a document of six months, whose renewal is asked for
        string id = await new Walk(Api).ToAsync(Milestone.Renewing);
        DateOnly today = await Api.TodayAsync();

        // When
        JsonNode page = await Api.ReadAsync(Api.Association, "/api/coming?days=200");
        IReadOnlyList<string> association = Lines(page, id), foreigners = await LinesAsync(Api.Foreigners, id), secretariat = await LinesAsync(Api.Secretariat, id);

        // Then
        string last = $"{today.AddMonths(6).AddDays(-1):yyyy-MM-dd}";
        Assert.Equal(($"{today:yyyy-MM-dd}", $"{today.AddDays(199):yyyy-MM-dd}"), (page["from"]!.ToString(), page["until"]!.ToString()));
        Assert.Contains($"{last} rights-end CASF, art. R121-12-10", association);
        Assert.Contains($"{today.AddMonths(6):yyyy-MM-dd} document-ends CESEDA, art. L425-4", association);
        Assert.Contains($"{today.AddMonths(6).AddDays(-31):yyyy-MM-dd} notice renewal-to-decide", association);
        Assert.Contains(association, line => line.EndsWith("notice permit-expires", StringComparison.Ordinal));
        Assert.All(foreigners, line => Assert.Matches("document-ends|permit-", line));
        Assert.NotEmpty(foreigners);
        Assert.Contains(secretariat, line => line.Contains("deadline acknowledgement CRPA, art. R112-11-2", StringComparison.Ordinal));
        Assert.DoesNotContain(association, line => line.Contains("acknowledgement", StringComparison.Ordinal));
        Assert.DoesNotContain(secretariat, line => line.Contains("document-ends", StringComparison.Ordinal));
        Assert.Empty(await LinesAsync(Api.OtherAssociation, id));
    }

    [Fact]
    public async Task Thirty_days_are_shown_when_nothing_is_said_and_a_hearing_stands_on_its_day()
    {
        string id = await new Walk(Api).ToAsync(Milestone.OnAgenda);
        DateOnly today = await Api.TodayAsync();

        JsonNode page = await Api.ReadAsync(Api.Prefecture, "/api/coming");

        Assert.Equal($"{today.AddDays(29):yyyy-MM-dd}", page["until"]!.ToString());
        Assert.Contains($"{today:yyyy-MM-dd} session CASF, art. L121-9", Lines(page, id));
        Assert.Equal(page["items"]!.AsArray().Select(item => item!["day"]!.ToString()).Order(), page["items"]!.AsArray().Select(item => item!["day"]!.ToString()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("367")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("dix")]
    [InlineData("30&days=31")]
    public async Task A_number_of_days_that_cannot_be_meant_is_refused(string days)
    {
        Answer answer = await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, $"/api/coming?days={days}", Api.Secretariat));

        Assert.Equal((400, "bad-query"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_feed_tells_case_numbers_and_dates_and_nothing_more_and_its_address_stands_in_no_log()
    {
        // Given
        using KeptLog log = new();
        _house.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        string id = await new Walk(Api).ToAsync(Milestone.OnAgenda);
        string path = await OpenAsync(Api.Association);

        // When
        ReadCalendar calendar = await FeedAsync(path);

        // Then
        Assert.Matches("^/c/[A-Za-z0-9_-]{43}\\.ics$", path);
        IReadOnlyDictionary<string, string> entry = calendar.Events.First(e => e["SUMMARY"] == $"Dossier {id}");
        Assert.Equal($"{await Api.TodayAsync():yyyyMMdd}", entry["DTSTART"]);
        Assert.All(calendar.Events, e => Assert.Matches("^Dossier 45-[0-9a-z]{10}$", e["SUMMARY"]));
        Assert.Distinct(calendar.Events.Select(e => e["UID"]));
        Assert.DoesNotContain(calendar.Head, property => property.Name == "METHOD");
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(path[3..^4], StringComparison.Ordinal));
        Assert.Equal(401, (await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, "/api/coming", path[3..^4]))).Status);
    }

    [Fact]
    public async Task A_feed_ends_with_a_new_one_with_its_year_when_it_is_given_back_and_when_its_holder_leaves()
    {
        // A new one
        string first = await OpenAsync(Api.Secretariat);
        string second = await OpenAsync(Api.Secretariat);
        Assert.Equal((404, 200), (await StatusAsync(first), await StatusAsync(second)));

        // Given back
        Assert.Equal(200, (await Answer.OfAsync(Api.SendAsync(HttpMethod.Delete, "/api/coming/feed", Api.Secretariat))).Status);
        Assert.Equal(404, await StatusAsync(second));
        Assert.Equal(404, (await Answer.OfAsync(Api.SendAsync(HttpMethod.Delete, "/api/coming/feed", Api.Secretariat))).Status);

        // Another holder of the same account
        string left = await OpenAsync(Api.Association);
        await _house.Services.GetRequiredService<IDirectory>().SaveAsync(Cast.Referent with { DisplayName = "Nour Autre" }, keyHash: null, Ct);
        Assert.Equal(404, await StatusAsync(left));

        // Its year
        string old = await OpenAsync(Api.Prefecture);
        DateOnly today = await Api.TodayAsync();
        await Api.MoveToAsync(today.AddYears(1).AddDays(-1));
        Assert.Equal(200, await StatusAsync(old));
        await Api.MoveToAsync(today.AddYears(1));
        Assert.Equal(404, await StatusAsync(old));
    }

    [Fact]
    public async Task What_is_no_feed_looks_like_one_that_is_not_there()
    {
        string path = await OpenAsync(Api.Association);
        string closed = await OpenAsync(Api.Association);
        string[] wrong = [path, path[..^5] + (path[^5] == 'A' ? 'B' : 'A') + ".ics", closed[..^4], closed + ".ics", "/c/.ics", $"/c/{new string('A', 43)}.ics", $"/c/{BearerKey.New()}.ics", "/c/%2e%2e.ics"];

        Answer[] answers = await Task.WhenAll(wrong.Select(one => Answer.OfAsync(Api.SendAsync(HttpMethod.Get, one, null))));

        Assert.All(answers, answer => Assert.Equal((404, answers[0].Body), (answer.Status, answer.Body)));
    }

    private async Task<string> OpenAsync(string key)
    {
        Answer answer = await Answer.OfAsync(Api.SendAsync(HttpMethod.Post, "/api/coming/feed", key));
        Assert.Equal(201, answer.Status);
        return answer.Json["path"]!.ToString();
    }

    private async Task<int> StatusAsync(string path) => (await Answer.OfAsync(Api.SendAsync(HttpMethod.Get, path, null))).Status;

    private async Task<ReadCalendar> FeedAsync(string path)
    {
        using HttpResponseMessage answer = await Api.SendAsync(HttpMethod.Get, path, null);
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return ReadCalendar.Of(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private async Task<IReadOnlyList<string>> LinesAsync(string key, string id) => Lines(await Api.ReadAsync(key, "/api/coming?days=200"), id);

    private static IReadOnlyList<string> Lines(JsonNode page, string id) =>
    [
        .. page["items"]!.AsArray().Where(item => item!["case"]!.ToString() == id)
            .Select(item => string.Join(' ', Shown.Select(field => item![field]?.ToString()).OfType<string>())),
    ];

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
