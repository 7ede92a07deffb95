using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The doors of the demonstration open to programs of this machine and to pages of this address, to nothing else.</summary>
public sealed class LocalDoors(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    public static TheoryData<string, string> Foreign =>
    [
        ("Host", "ailleurs.invalid"), ("Host", "127.0.0.1.ailleurs.invalid"), ("Host", "localhost.ailleurs.invalid:80"), ("Host", "127.0.0.2"), ("Host", "0.0.0.0"), ("Host", "[::1]"), ("Host", "2130706433"),
        ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "localhost"), ("Forwarded", "for=127.0.0.1;host=localhost"), ("X-Real-IP", "127.0.0.1"), ("Via", "1.1 tunnel"),
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_request_that_does_not_come_straight_from_this_machine_finds_no_door(string header, string value)
    {
        string before = await NowAsync();

        foreach ((HttpMethod method, string path) in new[] { (HttpMethod.Get, "/local/mail"), (HttpMethod.Get, "/local/clock"), (HttpMethod.Post, "/local/clock") })
        {
            Answer answer = await SendAsync(method, path, (header, value));
            Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
        }

        Assert.Equal(before, await NowAsync());
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task The_keys_of_the_demonstration_open_nothing_from_elsewhere(string header, string value)
    {
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/cases", Api.Secretariat, null, (header, value)));

        Assert.Equal((401, "key-needed"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://ailleurs.invalid")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Site", "same-origin, cross-site")]
    public async Task A_page_of_another_address_moves_no_clock(string header, string value)
    {
        string before = await NowAsync();

        Answer answer = await SendAsync(HttpMethod.Post, "/local/clock", (header, value));

        Assert.Equal(404, answer.Status);
        Assert.Equal(before, await NowAsync());
    }

    [Fact]
    public async Task A_page_of_this_address_and_a_program_of_this_machine_move_the_clock()
    {
        string origin = house.Address.GetLeftPart(UriPartial.Authority);

        Answer page = await SendAsync(HttpMethod.Post, "/local/clock", ("Origin", origin), ("Sec-Fetch-Site", "same-origin"));
        Answer program = await SendAsync(HttpMethod.Post, "/local/clock");
        Answer localhost = await SendAsync(HttpMethod.Get, "/local/clock", ("Host", $"localhost:{house.Address.Port}"));

        Assert.Equal((200, 200, 200), (page.Status, program.Status, localhost.Status));
    }

    [Theory]
    [InlineData("\"0001-01-01\"")]
    [InlineData("\"9999-12-31\"")]
    [InlineData("\"2026-02-31\"")]
    [InlineData("null")]
    [InlineData("1e400")]
    public async Task A_day_that_nobody_can_mean_moves_no_clock(string day)
    {
        string before = await NowAsync();

        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Post, "/local/clock", null, Deposits.Bytes($"{{\"to\":{day}}}", null, "application/json")));

        Assert.Equal((400, "bad-body"), (answer.Status, answer.Code));
        Assert.Equal(before, await NowAsync());
    }

    /// <summary>Asks to move the clock by a day, or reads.</summary>
    private async Task<Answer> SendAsync(HttpMethod method, string path, params (string, string)[] headers)
    {
        string tomorrow = $"{(await _api.TodayAsync()).AddDays(1):yyyy-MM-dd}";
        HttpContent? content = method == HttpMethod.Post ? Deposits.Bytes($"{{\"to\":\"{tomorrow}\"}}", null, "application/json") : null;
        return await Answer.OfAsync(_api.SendAsync(method, path, null, content, headers));
    }

    private async Task<string> NowAsync() => (await _api.ReadAsync(Api.Secretariat, "/local/clock"))["now"]!.ToString();
}
