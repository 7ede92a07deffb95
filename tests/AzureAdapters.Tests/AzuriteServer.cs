using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>The emulator of Azure Storage, on free ports of this machine, holding everything in memory.</summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    /// <summary>The emulator's account and key, known to everybody.</summary>
    private const string Account =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private const int StartsTried = 3;

    private Process? _process;
    private int[] _ports = [];
    private string _said = string.Empty;

    /// <summary>How the clients find it.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    /// <summary>Why it does not run, or empty.</summary>
    public string Missing { get; private set; } = string.Empty;

    /// <summary>Its ports: blobs, queues, tables.</summary>
    public IReadOnlyList<int> Ports => _ports;

    /// <summary>Starts it; without Node or the package it says what is missing.</summary>
    public async Task StartAsync()
    {
        string script = Path.Combine(FolderOfTests(), "AzureAdapters.Tests", "Azurite", "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            Missing = "Azurite is not installed: (cd tests/AzureAdapters.Tests/Azurite && npm ci --ignore-scripts).";
            return;
        }

        for (int start = 1; start <= StartsTried && ConnectionString.Length == 0; start++)
        {
            await DisposeAsync(); // one that did not answer in time
            await StartAsync(script); // another program may have taken a port that was free a moment ago
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
        _process = null;
    }

    private async Task StartAsync(string script)
    {
        _ports = FreePorts(3);
        string[] arguments =
        [
            script, "--silent", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--blobPort", $"{_ports[0]}",
            "--queueHost", "127.0.0.1", "--queuePort", $"{_ports[1]}",
            "--tableHost", "127.0.0.1", "--tablePort", $"{_ports[2]}",
        ];
        try
        {
            _process = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Missing = "Node.js is not installed: apt-get install nodejs npm.";
            return;
        }

        ReadWhatItSays(_process);
        if (await AnswersAsync(_ports[0]) && await AnswersAsync(_ports[2]))
        {
            Missing = string.Empty;
            ConnectionString = $"{Account};BlobEndpoint=http://127.0.0.1:{_ports[0]}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{_ports[2]}/devstoreaccount1";
        }
    }

    private void ReadWhatItSays(Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => _said += line.Data;
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

        Missing = $"Azurite does not start. {_said}";
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
