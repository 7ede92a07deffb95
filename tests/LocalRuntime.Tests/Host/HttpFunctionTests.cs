using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class HttpFunctionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_function_class_is_built_from_the_services_of_each_request()
    {
        await using TestApp app = await StartAsync(b => b.Services.AddScoped<PerRequest>());

        string first = await app.Browser.GetStringAsync("/scoped", Ct);
        string second = await app.Browser.GetStringAsync("/scoped", Ct);

        Assert.StartsWith("same ", first, StringComparison.Ordinal); // the class, the context and the request share one scope
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_function_that_gives_back_nothing_answers_200_with_an_empty_body()
    {
        await using TestApp app = await StartAsync();

        using HttpResponseMessage response = await app.Browser.GetAsync("/nothing", Ct);

        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Ct)));
    }

    [Theory]
    [InlineData("/failing/case-4711")]
    [InlineData("/number/forty-two")]
    public async Task A_failing_function_answers_500_with_an_empty_body_and_logs_its_kind_only(string path)
    {
        await using TestApp app = await StartAsync();

        using HttpResponseMessage response = await app.Browser.GetAsync(path, Ct);

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Ct)));
        string line = Assert.Single(app.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Matches("Function (Failing|Number) failed: System.*Exception\\.$", line);
    }

    [Fact]
    public async Task No_path_is_logged_unless_somebody_asks_for_debug()
    {
        await using TestApp app = await StartAsync();

        await app.Browser.GetAsync("/failing/case-4711?name=secret-name", Ct);
        await app.Browser.GetAsync("/unknown/case-4711", Ct);

        Assert.DoesNotContain(app.Log.All, line => line.Contains("4711", StringComparison.Ordinal) || line.Contains("secret-name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("x-functions-key", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("x-functions-key", "right", HttpStatusCode.OK)]
    [InlineData("code", "right", HttpStatusCode.OK)]
    public async Task A_function_above_anonymous_asks_for_the_key(string? where, string? key, HttpStatusCode expected)
    {
        await using TestApp app = await StartAsync(arguments: ["--FunctionsKey", "right"]);
        using HttpRequestMessage request = new(HttpMethod.Get, where is "code" ? $"/keyed?code={key}" : "/keyed");
        if (where is "x-functions-key")
        {
            request.Headers.Add(where, key);
        }

        using HttpResponseMessage response = await app.Browser.SendAsync(request, Ct);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_in_the_settings_a_function_above_anonymous_stays_shut()
    {
        await using TestApp app = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Browser.GetAsync("/keyed?code=", Ct)).StatusCode);
    }

    [Fact]
    public async Task Bodies_stop_at_the_platforms_100_MB()
    {
        await using TestApp app = await StartAsync();

        KestrelServerOptions kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;

        Assert.Equal(100 * 1024 * 1024, kestrel.Limits.MaxRequestBodySize);
    }

    [Fact]
    public async Task The_app_sets_a_lower_limit_and_a_longer_body_gives_413()
    {
        await using TestApp app = await StartAsync(b => b.Services.Configure<KestrelServerOptions>(k => k.Limits.MaxRequestBodySize = 10));

        using HttpResponseMessage response = await app.Browser.PostAsync("/echo", new StringContent("more than ten"), Ct);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_caller_who_goes_away_cancels_the_function()
    {
        await using TestApp app = await StartAsync();
        using CancellationTokenSource caller = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        Task<HttpResponseMessage> request = app.Browser.GetAsync("/waiting", caller.Token);
        Assert.Equal("waiting", await app.Journal.NextAsync());
        await caller.CancelAsync();

        Assert.Equal("cancelled", await app.Journal.NextAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    public void Dispose() => _folder.Dispose();

    private Task<TestApp> StartAsync(Action<FunctionsApplicationBuilder>? configure = null, params string[] arguments) =>
        TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site), typeof(Scoped)) { Configure = configure ?? (b => b.Services.AddScoped<PerRequest>()), Arguments = arguments });

    internal sealed class PerRequest
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    private sealed class Scoped(PerRequest own)
    {
        [Function("Scoped")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context) =>
            Results.Text($"{(Same(context.InstanceServices) && Same(request.HttpContext.RequestServices) ? "same" : "different")} {own.Id}");

        private bool Same(IServiceProvider services) => ReferenceEquals(services.GetRequiredService<PerRequest>(), own);
    }

    private static class Site
    {
        [Function("Nothing")]
        public static Task Nothing([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Task.CompletedTask;

        [Function("Failing")]
        public static IResult Failing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "failing/{id}")] HttpRequest request, string id) =>
            throw new InvalidDataException($"{id} cannot be read");

        [Function("Number")]
        public static IResult Number([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "number/{n}")] HttpRequest request, int n) => Results.Text($"{n}");

        [Function("Keyed")]
        public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Ok();

        [Function("Echo")]
        public static async Task<IResult> Echo([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, CancellationToken cancellation) =>
            Results.Text(await new StreamReader(request.Body).ReadToEndAsync(cancellation));

        [Function("Waiting")]
        public static async Task<IResult> Waiting([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context, CancellationToken cancellation)
        {
            Journal journal = context.InstanceServices.GetRequiredService<Journal>();
            TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await using CancellationTokenRegistration registration = cancellation.Register(gone.SetResult);
            journal.Write("waiting");
            await gone.Task;
            journal.Write(context.CancellationToken.IsCancellationRequested ? "cancelled" : "another token");
            return Results.Ok();
        }
    }
}
