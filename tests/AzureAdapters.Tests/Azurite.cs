using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PspWorkflow.AzureAdapters.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>One Azurite for all tests, on free ports of this machine, holding everything in memory; each test has tables of its own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    /// <summary>The emulator's account and key, known to everybody.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int StartsTried = 3;

    private Process? _process;
    private string _missing = string.Empty;

    /// <summary>How the clients find it.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>Starts it; without Node or the package the tests say what is missing, and fail where they must run.</summary>
    public async ValueTask InitializeAsync()
    {
        string script = Path.Combine(FolderOfTests(), "AzureAdapters.Tests", "Azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            _missing = "Azurite is not installed: (cd tests/AzureAdapters.Tests/Azurite && npm ci --ignore-scripts).";
            return;
        }

        for (int start = 1; start <= StartsTried && ConnectionString.Length == 0; start++)
        {
            await StartAsync(script); // another program may have taken a port that was free a moment ago
        }
    }

    /// <summary>Skips the test when there is no Azurite, unless this is where it must run.</summary>
    internal void Need()
    {
        if (ConnectionString.Length == 0)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", _missing);
            Assert.Skip(_missing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
    }

    private async Task StartAsync(string script)
    {
        int[] ports = FreePorts(3);
        string[] arguments =
        [
            script, "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", $"{ports[0]}",
            "--queueHost", "127.0.0.1", "--queuePort", $"{ports[1]}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{ports[2]}",
        ];
        try
        {
            _process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _missing = "Node.js is not installed: apt-get install nodejs npm.";
            return;
        }

        ReadWhatItSays(_process);
        if (await AnswersAsync(ports[0]) && await AnswersAsync(ports[2]))
        {
            ConnectionString = $"{Account};BlobEndpoint=http://127.0.0.1:{ports[0]}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{ports[2]}/devstoreaccount1";
        }
    }

    private void ReadWhatItSays(Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => _missing += line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private async Task<bool> AnswersAsync(int port)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!_process!.HasExited && waited.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using TcpClient probe = new();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        _missing = $"Azurite does not start. {_missing}";
        return false;
    }

    private static int[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        Array.ForEach(listeners, listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        Array.ForEach(listeners, listener => listener.Dispose());
        return ports;
    }

    private static string FolderOfTests()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PspWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? AppContext.BaseDirectory, "tests");
    }
}
