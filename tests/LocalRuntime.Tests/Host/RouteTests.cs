using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class RouteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("GET", "/", "home")]
    [InlineData("GET", "/cases/6f9619ff-8b86-d011-b42d-00c04fc964ff", "case 6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("POST", "/cases/6f9619ff-8b86-d011-b42d-00c04fc964ff", "posted 6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("GET", "/assets/css/print.css", "asset css/print.css")]
    [InlineData("GET", "/numbers/42", "number 42 and none")]
    [InlineData("GET", "/numbers/42/2026-02-10", "number 42 and 10")]
    [InlineData("GET", "/Plain", "plain")]
    [InlineData("DELETE", "/plain", "plain")]
    public async Task A_request_reaches_the_function_of_its_route_and_method(string method, string path, string answer)
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site)));

        using HttpResponseMessage response = await app.Browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("GET", "/nowhere")]
    [InlineData("GET", "/cases/not-a-guid")]
    [InlineData("PUT", "/cases/6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("HEAD", "/cases/6f9619ff-8b86-d011-b42d-00c04fc964ff")]
    [InlineData("OPTIONS", "/")]
    public async Task An_unknown_route_or_a_method_that_is_not_listed_gives_404_without_a_body(string method, string path)
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site)));

        using HttpResponseMessage response = await app.Browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Ct);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task HEAD_is_answered_when_it_is_listed()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site)));

        using HttpResponseMessage response = await app.Browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"), Ct);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_route_prefix_comes_before_every_route()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site)) { RoutePrefix = "api" });

        Assert.Equal("plain", await app.Browser.GetStringAsync("/api/plain", Ct));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Browser.GetAsync("/plain", Ct)).StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static class Site
    {
        [Function("Home")]
        public static IResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{ignored:maxlength(0)?}")] HttpRequest request) =>
            Results.Text("home");

        [Function("ReadCase")]
        public static IResult ReadCase([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "cases/{id:guid}")] HttpRequest request, Guid id) =>
            Results.Text($"case {id}");

        [Function("PostCase")]
        public static Task<IResult> PostCase([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "cases/{id:guid}")] HttpRequest request, Guid id) =>
            Task.FromResult(Results.Text($"posted {id}"));

        [Function("Asset")]
        public static IResult Asset([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{*path}")] HttpRequest request, string path) =>
            Results.Text($"asset {path}");

        [Function("Number")]
        public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "numbers/{n}/{on?}")] HttpRequest request, int n, DateTime? on) =>
            Results.Text($"number {n} and {on?.Day.ToString(CultureInfo.InvariantCulture) ?? "none"}");

        [Function("Plain")]
        public static IResult Plain([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text("plain");
    }
}
