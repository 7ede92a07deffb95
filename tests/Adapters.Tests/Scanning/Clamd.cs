using System.Diagnostics;
using System.Text;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A clamd of the test's own, on a socket in the test's folder, with one signature instead of the big base.</summary>
public sealed class Clamd : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd"];

    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    internal string Socket => _folder["clamd.sock"];

    /// <summary>Starts it; without the program the tests say what is missing, and fail where they must run.</summary>
    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            return;
        }

        string signatures = Directory.CreateDirectory(_folder["signatures"]).FullName;
        byte[] eicar = Encoding.ASCII.GetBytes(SmallFiles.Eicar);
        await File.WriteAllTextAsync(Path.Combine(signatures, "own.ndb"), $"Own.Eicar.Inside:0:*:{Convert.ToHexStringLower(eicar)}\n");
        await File.WriteAllTextAsync(_folder["clamd.conf"], $"DatabaseDirectory {signatures}\nLocalSocket {Socket}\nForeground yes\nTemporaryDirectory {_folder.Root}\nStreamMaxLength 60M\n");
        _process = Process.Start(new ProcessStartInfo(program, ["--config-file", _folder["clamd.conf"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Stopwatch waited = Stopwatch.StartNew();
        while (!File.Exists(Socket) && !_process.HasExited && waited.Elapsed < TimeSpan.FromMinutes(2))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Skips the test when there is no clamd, unless this is where it must run.</summary>
    internal void Need()
    {
        if (!File.Exists(Socket))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "clamd does not run: apt-get install clamav-daemon.");
            Assert.Skip("clamd is not installed: apt-get install clamav-daemon.");
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
        _folder.Dispose();
    }
}
