using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class LifecycleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Nothing_said_the_host_answers_on_the_loopback_address_of_func_start() =>
        Assert.Equal("http://localhost:7071", FunctionsApplication.CreateBuilder([]).Configuration["urls"]);

    [Fact]
    public void A_host_without_a_data_folder_is_not_built()
    {
        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => FunctionsApplication.CreateBuilder([]).Build());

        Assert.Contains("UseLocalRuntime", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_hosts_run_in_one_process()
    {
        string[] folders = [.. Enumerable.Range(0, 5).Select(i => _folder[$"{i}"])];

        TestApp[] apps = await Task.WhenAll(folders.Select(path => TestApp.StartAsync(new AppSetup(path, typeof(Slow)))));

        Assert.Equal(apps.Length, apps.Select(app => app.Browser.BaseAddress).Distinct().Count());
        foreach (TestApp app in apps)
        {
            Assert.Equal("pong", await app.Browser.GetStringAsync("/ping", Ct));
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_folder_is_held_by_one_host_and_free_again_when_it_ends()
    {
        AppSetup setup = new(_folder.Root, typeof(Slow));
        await using (await TestApp.StartAsync(setup))
        {
            DataFolderInUseException refusal = await Assert.ThrowsAsync<DataFolderInUseException>(() => TestApp.StartAsync(setup));
            Assert.Contains($"The data folder {_folder.Root} is in use by another process", refusal.Message, StringComparison.Ordinal);
        }

        await using TestApp next = await TestApp.StartAsync(setup);
        Assert.Equal("pong", await next.Browser.GetStringAsync("/ping", Ct));
    }

    [Fact]
    public async Task A_closed_port_is_no_port()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Slow)) { OpenPort = false });

        Assert.Null(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>());
    }

    [Fact]
    public async Task A_stopping_host_lets_a_running_request_finish_and_takes_no_new_one()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Slow)) { Configure = b => b.Services.AddSingleton<Gate>() });
        Task<string> running = app.Browser.GetStringAsync("/slow", Ct);
        Assert.Equal("started", await app.Journal.NextAsync());

        Task stopping = app.StopAsync();
        await StoppingAsync(app);
        using HttpClient newcomer = new() { BaseAddress = app.Browser.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => RefusedAsync(newcomer));
        app.Services.GetRequiredService<Gate>().Open.SetResult();

        Assert.Equal("finished", await running);
        await stopping;
    }

    [Fact]
    public async Task A_host_that_is_killed_while_it_drains_its_requests_blames_no_work_for_it()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Slow)) { Configure = b => b.Services.AddSingleton<Gate>() });
        Task<string> running = app.Browser.GetStringAsync("/slow", Ct);
        Assert.Equal("started", await app.Journal.NextAsync());
        Assert.Equal(1, await BegunAsync());

        Task stopping = app.StopAsync();
        using HttpClient newcomer = new() { BaseAddress = app.Browser.BaseAddress };
        await Assert.ThrowsAsync<HttpRequestException>(() => RefusedAsync(newcomer));

        Assert.Equal(0, await BegunAsync());
        app.Services.GetRequiredService<Gate>().Open.SetResult();
        await running;
        await stopping;
    }

    [Fact]
    public async Task The_app_gets_no_ASP_NET_pipeline_and_none_is_added_behind_its_back()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Slow))
        {
            Configure = b => b.Services.AddTransient<SignsEverybodyIn>().AddAuthentication(o => o.AddScheme<SignsEverybodyIn>("Test", null)).Services.Configure<AuthenticationOptions>(o => o.DefaultScheme = "Test"),
        });
        IHost built = FunctionsApplication.CreateBuilder([]).UseLocalRuntime(new LocalRuntimeOptions { DataFolder = _folder["other"], Functions = new AssemblyOf() }).Build();

        Assert.IsNotAssignableFrom<IApplicationBuilder>(built);
        Assert.Equal(HttpStatusCode.OK, (await app.Browser.GetAsync("/ping", Ct)).StatusCode);
        Assert.Empty(app.Journal.Rest());
    }

    public void Dispose() => _folder.Dispose();

    private static async Task StoppingAsync(TestApp app)
    {
        TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() => stopping.TrySetResult());
        await stopping.Task.WaitAsync(Ct);
    }

    // Whether deaths are to be counted; read by another process, as this one holds the file for itself.
    private async Task<byte> BegunAsync()
    {
        using Process copy = Process.Start("cp", [_folder["durable.db.begun"], _folder["copy"]]);
        await copy.WaitForExitAsync(Ct);
        return (await File.ReadAllBytesAsync(_folder["copy"], Ct))[0];
    }

    // The listener closes a moment after the host begins to stop.
    private static async Task RefusedAsync(HttpClient newcomer)
    {
        for (int i = 0; i < 1000; i++)
        {
            await newcomer.GetStringAsync("/ping", Ct);
        }
    }

    internal sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class SignsEverybodyIn(Journal journal) : IAuthenticationHandler
    {
        public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context) => Task.CompletedTask;

        public Task<AuthenticateResult> AuthenticateAsync()
        {
            journal.Write("authenticated");
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        public Task ChallengeAsync(AuthenticationProperties? properties) => Task.CompletedTask;

        public Task ForbidAsync(AuthenticationProperties? properties) => Task.CompletedTask;
    }

    private static class Slow
    {
        [Function("Ping")]
        public static IResult Ping([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text("pong");

        [Function("Slow")]
        public static async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            context.InstanceServices.GetRequiredService<Journal>().Write("started");
            await context.InstanceServices.GetRequiredService<Gate>().Open.Task.WaitAsync(context.CancellationToken);
            return Results.Text("finished");
        }
    }
}
