using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Says once, at start, which settings the acts of a department lack; only departments where somebody keeps the secretariat or decides are looked at.</summary>
internal sealed partial class SettingsCheck(IDirectory directory, IConfiguration configuration, IHostApplicationLifetime lifetime, ILogger<SettingsCheck> logger) : BackgroundService
{
    /// <summary>One warning for all departments together; none when nothing is missing. A failure stops nothing.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TaskCompletionSource started = new();
        using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult); // a start that is refused says only why
        await started.Task.WaitAsync(stoppingToken);
        try
        {
            string[] missing = await MissingAsync(stoppingToken);
            if (missing.Length > 0)
            {
                Log.Missing(logger, string.Join(", ", missing));
            }
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            Log.NotChecked(logger, failure.GetType().Name);
        }
    }

    private async Task<string[]> MissingAsync(CancellationToken cancellation)
    {
        List<string> missing = [];
        foreach (Department department in Departments.Every)
        {
            IReadOnlyList<string> lacking = Authority.Missing(department, configuration);
            if (lacking.Count > 0 && await IsAtWorkAsync(department, cancellation))
            {
                missing.AddRange(lacking);
            }
        }

        return [.. missing];
    }

    private async Task<bool> IsAtWorkAsync(Department department, CancellationToken cancellation) =>
        (await directory.ListAsync(Role.Secretariat, department, null, cancellation)).Count > 0
        || (await directory.ListAsync(Role.Prefecture, department, null, cancellation)).Count > 0;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Acts cannot be produced for good: settings are missing ({Settings}).")]
        public static partial void Missing(ILogger logger, string settings);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of the acts could not be checked ({Reason}).")]
        public static partial void NotChecked(ILogger logger, string reason);
    }
}
