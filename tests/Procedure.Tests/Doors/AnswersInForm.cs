using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What every answer has in common, and what reading leaves alone.</summary>
public sealed class AnswersInForm(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly string[] Safe =
    [
        "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Content-Security-Policy: default-src 'none'",
        "Referrer-Policy: no-referrer", "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin", "X-Robots-Tag: noindex",
    ];

    private readonly Api _api = house.Api;

    public static TheoryData<string> All { get; } = [.. HttpFunction.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Every_answer_of_a_function_carries_the_safe_headers_whether_it_refuses_or_not(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        foreach (string? key in new[] { null, "inconnue", Api.Association, Api.Secretariat, Api.Prefecture, Api.Foreigners })
        {
            Answer answer = await Answer.OfAsync(_api.SendAsync(ActRoute.MethodOf(function), ActRoute.PathOf(function, id), key));
            Assert.All(Safe, header => Assert.Contains(header, answer.Headers, StringComparison.Ordinal));
            Assert.DoesNotContain("Server:", answer.Headers, StringComparison.Ordinal);
            Assert.NotInRange(answer.Status, 500, 599);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Reading_changes_nothing(string method)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Decided);
        Traces before = await Traces.OfAsync(house);

        foreach (HttpFunction function in HttpFunction.All)
        {
            foreach (string key in new[] { Api.Association, Api.Secretariat, Api.Prefecture })
            {
                Answer answer = await Answer.OfAsync(_api.SendAsync(new HttpMethod(method), ActRoute.PathOf(function, id), key));
                Assert.NotInRange(answer.Status, 500, 599);
            }
        }

        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("GET", "/api")]
    [InlineData("GET", "/admin/host/status")]
    [InlineData("POST", "/runtime/webhooks/durabletask")]
    [InlineData("GET", "/api/cases/45-0000000000/decision")]
    [InlineData("DELETE", "/api/cases/45-0000000000")]
    [InlineData("TRACE", "/api/cases")]
    [InlineData("PROPFIND", "/api/cases")]
    [InlineData("GET", "/api/cases/45-0000000000/documents/../../../etc/passwd")]
    [InlineData("GET", "/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("GET", "/api//cases")]
    public async Task An_address_that_leads_nowhere_answers_404_and_no_more(string method, string path)
    {
        string answer = await Wire.SendAsync(house.Address, $"{method} {path} HTTP/1.1\r\nAuthorization: Bearer {Api.Secretariat}");

        Assert.Equal(404, Wire.StatusOf(answer));
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../45-0000000000")]
    [InlineData("..%2f45-0000000000")]
    [InlineData("%2e%2e%2fregister.db")]
    [InlineData("..%5c..%5cregister.db")]
    [InlineData("45-0000000000%00")]
    [InlineData("%00")]
    [InlineData("%2fetc%2fpasswd")]
    [InlineData("C:%5cWindows")]
    [InlineData("CON")]
    [InlineData("45-000000000%E2%80%AE0")]
    [InlineData("45-000000000%ED%A0%80")]
    [InlineData("45-0000000000%0d%0aSet-Cookie:%20a=b")]
    [InlineData("' OR 1=1 --")]
    public async Task A_trick_in_place_of_an_id_is_an_id_that_is_not_there(string trick)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        string[] paths =
        [
            $"GET /api/cases/{trick}", $"POST /api/cases/{trick}/completeness", $"PUT /api/cases/{id}/documents/{trick}?piece=report",
            $"GET /api/sessions/{trick}", $"POST /api/associations/{trick}/approvals", $"GET /api/cases/{new string('9', 5000)}",
        ];

        foreach (string path in paths)
        {
            string answer = await Wire.SendAsync(house.Address, $"{path.Replace("' OR 1=1 --", "'%20OR%201=1%20--", StringComparison.Ordinal)} HTTP/1.1\r\nAuthorization: Bearer {Api.Secretariat}\r\nContent-Type: application/json\r\nContent-Length: 2", "{}");
            Assert.True(Wire.StatusOf(answer) is 400 or 404, $"{path}: {answer}");
            Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        }
    }
}
