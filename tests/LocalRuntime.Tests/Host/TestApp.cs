using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace PspWorkflow.LocalRuntime.Tests.Host;

/// <summary>A function app on the local runtime, in this process, on a free port.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly IHost _host;

    private TestApp(IHost host, Journal journal, LogLines log)
    {
        _host = host;
        Journal = journal;
        Log = log;
    }

    public Journal Journal { get; }

    public LogLines Log { get; }

    public IServiceProvider Services => _host.Services;

    public LegalClock Clock => Services.GetRequiredService<LegalClock>();

    public ClockMover Mover => Services.GetRequiredService<ClockMover>();

    public HttpClient Browser { get; private set; } = null!;

    public static async Task<TestApp> StartAsync(AppSetup setup)
    {
        TestApp app = Build(setup);
        try
        {
            await app.StartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public static TestApp Build(AppSetup setup)
    {
        Journal journal = setup.Journal ?? new Journal();
        LogLines log = new();
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(
            ["--urls", "http://127.0.0.1:0", "--AzureFunctionsJobHost:extensions:http:routePrefix", setup.RoutePrefix, .. setup.Arguments]);
        builder.ConfigureFunctionsWebApplication().UseLocalRuntime(new LocalRuntimeOptions
        {
            DataFolder = setup.Folder,
            StartAt = setup.StartAt,
            OpenPort = setup.OpenPort,
            Machine = setup.Machine,
            Functions = new AssemblyOf(setup.Functions),
        });
        builder.Services.AddSingleton(journal);
        builder.Logging.ClearProviders().AddProvider(log);
        setup.Configure(builder);
        return new TestApp(builder.Build(), journal, log);
    }

    public Task StopAsync() => _host.StopAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        Browser?.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private async Task StartAsync()
    {
        await _host.StartAsync(Ct);
        string? address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single();
        Browser = new HttpClient { BaseAddress = address is null ? null : new Uri(address) };
    }
}

/// <summary>What a test says about its app.</summary>
internal sealed record AppSetup(string Folder, params Type[] Functions)
{
    public DateTimeOffset? StartAt { get; init; }

    public bool OpenPort { get; init; } = true;

    public TimeProvider Machine { get; init; } = new FakeTimeProvider();

    public string RoutePrefix { get; init; } = "";

    public string[] Arguments { get; init; } = [];

    /// <summary>Given to follow what several runs of one app did.</summary>
    public Journal? Journal { get; init; }

    public Action<FunctionsApplicationBuilder> Configure { get; init; } = _ => { };
}
