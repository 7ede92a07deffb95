using System.Diagnostics;
using System.Text;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>The built application as a process of its own, on a free port and a data folder of the test's, to be killed at will.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private AppProcess(Process process, StringBuilder output, Uri address)
    {
        _process = process;
        _output = output;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>All that it has written so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it and waits until the demonstration is ready.</summary>
    public static async Task<AppProcess> StartAsync(string folder, DateOnly today)
    {
        ProcessStartInfo start = new("dotnet", [AppPath, "--demo", "--today", $"{today:yyyy-MM-dd}", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PSP_DATA"] = folder },
        };
        Process process = new() { StartInfo = start };
        StringBuilder output = new();
        TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data, output, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, output, ready);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The application ended: {output}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new AppProcess(process, output, await ready.Task.WaitAsync(StartLimit));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static string AppPath => Path.Combine(AppContext.BaseDirectory, "PspWorkflow.App.dll");

    private static void Read(string? line, StringBuilder output, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        int place = line.IndexOf("/local/mail", StringComparison.Ordinal);
        if (place > 0 && Uri.TryCreate(line[..place].Split(' ')[^1], UriKind.Absolute, out Uri? address))
        {
            ready.TrySetResult(address);
        }
    }
}
