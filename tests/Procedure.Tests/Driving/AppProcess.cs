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
        ProcessStartInfo start = CommandOf(folder, "--demo", "--today", $"{today:yyyy-MM-dd}");
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        Process process = new() { StartInfo = start, EnableRaisingEvents = true };
        StringBuilder output = new();
        TaskCompletionSource<Uri> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Read(line.Data, output, ready);
        process.ErrorDataReceived += (_, line) => Read(line.Data, output, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The application ended: {output}"));
        process.Start();
        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new AppProcess(process, output, await ready.Task.WaitAsync(StartLimit, Ct));
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    /// <summary>How the built application is started on a data folder, listening on a free port.</summary>
    public static ProcessStartInfo CommandOf(string folder, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "PspWorkflow.App.dll"), "--urls", "http://127.0.0.1:0", .. arguments])
        {
            Environment = { ["PSP_DATA"] = folder, ["DOTNET_EnableDiagnostics"] = "0" }, // a killed process would leave its debugger's pipes behind
        };

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public ValueTask DisposeAsync() => EndAsync(_process);

    private static async ValueTask EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

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
