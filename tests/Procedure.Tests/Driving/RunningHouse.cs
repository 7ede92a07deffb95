using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>The application in this process, on a port and a data folder of its own: the cast is entered, the associations are approved, nothing is played.</summary>
public sealed class RunningHouse : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 1, 12);

    /// <summary>What the adapters keep in a data folder; the rest is the runtime's, and each host has its own.</summary>
    private static readonly string[] Shared = ["kind", "keys", "documents", "mailbox", "register.db", "directory.db", "links.db", "audit.db", "documents.db"];

    private readonly FakeTimeProvider _machine = new(new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();
    private IHost? _host;

    /// <summary>Settings beside the usual ones.</summary>
    internal string[] Settings { get; init; } = [];

    /// <summary>The disk that it stands on; null for that of the other tests.</summary>
    internal SmallDisk? Disk { get; init; }

    /// <summary>The host beside which this one runs, on the same register, links and keys; null for a house alone.</summary>
    internal RunningHouse? Beside { get; init; }

    /// <summary>Its data folder; removed at the end.</summary>
    internal string Folder => Disk?.Root ?? _folder.Root;

    internal Uri Address { get; private set; } = null!;

    internal Api Api { get; private set; } = null!;

    internal IServiceProvider Services => _host!.Services;

    public async ValueTask InitializeAsync()
    {
        if (Beside is { } other)
        {
            Share(other);
            await StartAsync();
            return;
        }

        await StartAsync();
        DateOnly first = await Api.TodayAsync();
        await Services.GetRequiredService<Theatre>().OpenAsync(first, first.AddYears(3));
    }

    /// <summary>Waits until the orchestrations have nothing left to do: no alert comes between two looks of the test.</summary>
    internal Task SettleAsync() => Services.GetRequiredService<DurableEngine>().SettleAsync(Ct);

    /// <summary>Lets machine time pass, and waits for what that brings about.</summary>
    internal async Task PassAsync(TimeSpan time)
    {
        _machine.Advance(time);
        await SettleAsync();
    }

    /// <summary>The same folder under a new run, as after a deployment.</summary>
    internal async Task RedeployAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>The application is down for so long; then it starts again and does what is left.</summary>
    internal async Task OutageAsync(TimeSpan time)
    {
        await StopAsync();
        _machine.Advance(time);
        await StartAsync();
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task StartAsync()
    {
        _host = App.House.Build(new Start(Folder, Demo: true)
        {
            HostArguments = ["--urls", "http://127.0.0.1:0", $"--Logging:LogLevel:Default={LogLevel.None}", "--Rules:AllowProposals=true", .. Settings],
            Machine = Beside?._machine ?? _machine,
            Today = Today,
        });
        await _host.StartAsync();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Api = new Api(Address);
    }

    private void Share(RunningHouse other)
    {
        foreach (string path in Shared.Select(name => Path.Combine(other.Folder, name)))
        {
            _ = Directory.Exists(path)
                ? Directory.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(path)), path)
                : File.CreateSymbolicLink(Path.Combine(Folder, Path.GetFileName(path)), path);
        }

        File.Copy(Path.Combine(other.Folder, "clock.json"), Path.Combine(Folder, "clock.json")); // the same legal day
    }

    private async Task StopAsync()
    {
        Api?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
        }
    }
}
