using System.Diagnostics;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A test of this assembly run alone in a process of its own, which may die or be killed.</summary>
internal sealed class VictimProcess : IDisposable
{
    /// <summary>Tells a victim what to do; unset in an ordinary test run.</summary>
    private const string TaskVariable = "DURABLE_ENGINE_VICTIM";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly Process _process;

    /// <summary>Starts a victim.</summary>
    /// <param name="test">The class whose test is called Victim.</param>
    /// <param name="task">What the victim reads as its task.</param>
    public VictimProcess(Type test, string task)
    {
        ProcessStartInfo start = new("dotnet", [test.Assembly.Location, "-method", $"{test.FullName}.Victim"])
        {
            Environment = { [TaskVariable] = task, ["DOTNET_EnableDiagnostics"] = "0" }, // or it would leave its debugger's pipes behind
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Said.Add(line.Data ?? string.Empty);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote.</summary>
    public List<string> Said { get; } = [];

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Whether it has been running for longer than any victim needs.</summary>
    public bool Hangs => _since.Elapsed > Patience;

    /// <summary>The task of this process; skips the test that asks outside of a victim.</summary>
    public static string Task()
    {
        string? task = Environment.GetEnvironmentVariable(TaskVariable);
        Assert.SkipWhen(task is null, "Not a test of its own: it is the process that the other tests start and kill.");
        return task;
    }

    /// <summary>Runs a victim until it ends by itself and returns its exit code.</summary>
    public static async Task<int> RunAsync(Type test, string task)
    {
        using VictimProcess victim = new(test, task);
        return await victim.EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync(Ct).WaitAsync(Patience, Ct);
        return _process.ExitCode;
    }

    /// <summary>Waits for something that the victim does; fails when it ends before, or hangs.</summary>
    public async Task UntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            Assert.False(HasExited, "The victim ended by itself.");
            Assert.False(Hangs, $"The victim hangs. It said: {string.Join('\n', Said)}");
            await System.Threading.Tasks.Task.Yield();
        }
    }

    /// <summary>Kills it (SIGKILL) wherever it is, and returns its exit code.</summary>
    public async Task<int> KillAsync()
    {
        _process.Kill(); // nothing, if it has ended
        return await EndAsync();
    }

    /// <summary>Asks it to end (SIGTERM).</summary>
    public async Task TerminateAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{Id}"]);
        await kill.WaitForExitAsync(Ct);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
