using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Headers and queries that cannot be meant.</summary>
public sealed class HeadersAndQueries(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    public static TheoryData<string, string, string> Wrong =>
    [
        .. from function in ActRoute.Acts
           from header in new[]
           {
               ("Idempotency-Key", ""), ("Idempotency-Key", "deux mots"), ("Idempotency-Key", "clé"), ("Idempotency-Key", new string('k', 129)),
               ("If-Match", "abc"), ("If-Match", "-1"), ("If-Match", "\"99999999999999999999999\""), ("If-Match", "*"), ("If-Match", "W/\"1\""), ("If-Match", "1, 2"), ("If-Match", ""),
           }
           select new TheoryDataRow<string, string, string>(function.Name, header.Item1, header.Item2),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_header_that_cannot_be_meant_is_refused_and_nothing_is_written(string name, string header, string value)
    {
        HttpFunction function = ActRoute.Named(name);
        string path = ActRoute.PathOf(function, await new Walk(_api).ToAsync(ActRoute.MilestoneBefore(function)));
        (string type, string body) = Deposits.Fitting(function, await _api.TodayAsync());
        Traces before = await Traces.OfAsync(house);

        string answer = await Wire.SendAsync(house.Address, $"{function.Methods[0].ToUpperInvariant()} {path}{Deposits.QueryOf(function)} HTTP/1.1\r\nAuthorization: Bearer {ActRoute.KeyOf(function)}\r\nContent-Type: {type}\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n{header}: {value}\r\nContent-Length: {body.Length}", body);

        Assert.Equal(400, Wire.StatusOf(answer));
        Assert.Contains("\"bad-header\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [InlineData("stage=", "stage")]
    [InlineData("stage=inconnue", "stage")]
    [InlineData("stage=0", "stage")]
    [InlineData("stage=decision,closed", "stage")]
    [InlineData("stage=decision&stage=closed", "stage")]
    [InlineData("stage=%00", "stage")]
    [InlineData("stage=' OR 1=1", "stage")]
    [InlineData("after=nulle-part", "after")]
    [InlineData("after=%00", "after")]
    [InlineData("after=../x", "after")]
    [InlineData("after=", "after")]
    public async Task A_query_that_cannot_be_meant_is_refused(string query, string where)
    {
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases?{query}", Api.Secretariat));

        Assert.Equal((400, "bad-query"), (answer.Status, answer.Code));
        Assert.Equal(where, answer.Json["where"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("X: a\r\n b")] // folded
    [InlineData("X : a")]
    [InlineData("X: a\0b")]
    [InlineData("Idempotency-Key: a\rSet-Cookie: b")]
    [InlineData("Content-Length: 2\r\nContent-Length: 3")]
    [InlineData("Content-Length: -1")]
    [InlineData("Host: ailleurs.invalid")] // a second one
    [InlineData("Transfer-Encoding: gzip")]
    public async Task A_header_that_smuggles_another_never_reaches_a_function(string header)
    {
        Traces before = await Traces.OfAsync(house);

        string answer = await Wire.SendAsync(house.Address, $"POST /api/sessions HTTP/1.1\r\nAuthorization: Bearer {Api.Secretariat}\r\nContent-Type: application/json\r\n{header}", "{}");

        Assert.InRange(Wire.StatusOf(answer), 400, 499);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.Ordinal);
        Assert.Equal(before, await Traces.OfAsync(house));
    }
}
