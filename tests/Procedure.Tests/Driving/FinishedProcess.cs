using System.Diagnostics;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>A process that ran to its end.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">All that it wrote to standard output.</param>
/// <param name="Errors">All that it wrote to standard error.</param>
internal sealed record FinishedProcess(int Exit, string Output, string Errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    /// <summary>Runs it; kills it and its children when it takes too long or the test is called off.</summary>
    public static async Task<FinishedProcess> OfAsync(ProcessStartInfo start, string input = "")
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(Limit);
        using Process process = Process.Start(start)!;
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new FinishedProcess(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
