using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MimeKit;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A real mail server (maildev, from npm) of the test's own, on a free port, with its mails in the test's folder.</summary>
internal sealed class Maildev : IAsyncDisposable
{
    private static readonly string? Program = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    public int Port { get; private set; }

    private string Mails => _folder["mails"];

    /// <summary>Starts it, with options of its own; without Node or the package the test says what is missing, and fails where it must run.</summary>
    public static async Task<Maildev> StartAsync(params string[] options)
    {
        if (Program is null || !HasNode())
        {
            const string Missing = "The mail server is not installed: Node 20 or later, then npm ci in tests/MailServer.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }

        Maildev server = new();
        for (int tries = 0; tries < 5 && !await server.TryAsync(options); tries++)
        {
            // Somebody else took the port in between.
        }

        Assert.True(server._process is { HasExited: false }, "The mail server does not start.");
        return server;
    }

    /// <summary>The mails it received, as soon as there are so many.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ReceivedAsync(int count)
    {
        while (FilesThere().Length < count)
        {
            await Task.Delay(20, Ct);
        }

        return [.. FilesThere().Select(file => MimeMessage.Load(file))];
    }

    /// <summary>Whether it received nothing so far.</summary>
    public bool IsEmpty => FilesThere().Length == 0;

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _folder.Dispose();
    }

    private string[] FilesThere() => Directory.Exists(Mails) ? Directory.GetFiles(Mails, "*.eml") : [];

    private async Task<bool> TryAsync(string[] options)
    {
        await EndAsync();
        Port = FreePort();
        string[] usual = ["--smtp", $"{Port}", "--ip", "127.0.0.1", "--disable-web", "--silent", "--mail-directory", Mails];
        _process = Process.Start(new ProcessStartInfo("node", [Program!, .. usual, .. options]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder.Root })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!_process.HasExited)
        {
            using TcpClient caller = new();
            try
            {
                await caller.ConnectAsync(IPAddress.Loopback, Port, Ct);
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(50, Ct);
            }
        }

        return false;
    }

    private async Task EndAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool HasNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));

    private static string? Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PspWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        string program = Path.Combine(folder?.FullName ?? "", "tests", "MailServer", "node_modules", "maildev", "dist", "bin", "maildev.js");
        return File.Exists(program) ? program : null;
    }
}
