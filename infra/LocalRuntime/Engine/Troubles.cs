using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine.Storage;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>The work in trouble as this run knows it; in normal running there is none, and asking costs one comparison.</summary>
internal sealed partial class Troubles
{
    // The first death may have been anybody's; from the second on, work must prove itself alone.
    private const int SuspectFrom = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<WorkKey, TroubledWork> _works;
    private readonly CommitQueue _commits;
    private readonly TimeProvider _machine;
    private readonly ILogger _logger;
    private volatile bool _any;

    /// <summary>Begins with what the file says.</summary>
    public Troubles(IEnumerable<TroubledWork> known, CommitQueue commits, TimeProvider machine, ILoggerFactory loggers)
    {
        (_commits, _machine, _logger) = (commits, machine, loggers.CreateLogger<Troubles>());
        _works = known.ToDictionary(work => work.Key);
        _any = _works.Count > 0;
        foreach (TroubledWork work in _works.Values.Where(work => work.IsSetAside))
        {
            Log.SetAside(_logger, work.Key.Kind, work.Name, work.Instance, work.Deaths);
        }
    }

    /// <summary>Whether work is not to be run.</summary>
    public bool IsSetAside(WorkKey key) => _any && Find(key) is { IsSetAside: true };

    /// <summary>Whether work runs one at a time with others of its kind, so that a death has one cause.</summary>
    public bool IsSuspect(WorkKey key) => _any && Find(key) is { } work && IsSuspect(work);

    /// <summary>Whether a step is to run so.</summary>
    public static bool IsSuspectStep(TroubledWork work) => IsSuspect(work) && work.Key.Kind is WorkKind.Orchestration;

    /// <summary>Whether some work was set aside up to an instant.</summary>
    public bool AnySetAside(DateTimeOffset until)
    {
        lock (_lock)
        {
            return _works.Values.Any(work => work.SetAsideAt <= until);
        }
    }

    /// <summary>Lets work run again as a suspect.</summary>
    public void TryAgain(IEnumerable<TroubledWork> tried) => Change(works =>
    {
        foreach (TroubledWork work in tried)
        {
            works[work.Key] = work with { SetAsideAt = null };
        }
    });

    /// <summary>Records that the outcome of a piece of work could not be written.</summary>
    public async Task FailedAsync(TroubledWork work, Exception failure)
    {
        TroubledWork failed = work with { Since = _machine.GetUtcNow(), LastError = failure.GetType().Name };
        try
        {
            await _commits.RunAsync(transaction => TroubledRows.CountFailure(transaction, failed));
            Change(works => works.TryAdd(failed.Key, failed));
        }
        catch (Exception e)
        {
            Log.NotRecorded(_logger, work.Key.Kind, work.Instance, e.GetType().Name);
        }
    }

    /// <summary>Has what work came to committed, and forgets in the same transaction what went wrong with it before.</summary>
    /// <param name="outcome">Writes it, and says whether it still stands.</param>
    /// <param name="key">Whose outcome it is.</param>
    /// <returns>Whether it stood: else nothing is written.</returns>
    public async Task<bool> CommitAsync(Func<Transaction, bool> outcome, WorkKey key)
    {
        if (!_any || Find(key) is null)
        {
            return await _commits.RunAsync(outcome);
        }

        bool stood = await _commits.RunAsync(transaction =>
        {
            bool stands = outcome(transaction);
            if (stands)
            {
                TroubledRows.Forget(transaction, key);
            }

            return stands;
        });
        Change(works => works.Remove(key));
        return stood;
    }

    /// <summary>Forgets, as the file does, what an instance was in trouble for when its generation ended.</summary>
    public void Close(string instance) => Change(works =>
    {
        foreach (TroubledWork work in works.Values.Where(work => work.Instance == instance && (work.IsSetAside || work.Key.Kind is WorkKind.Orchestration)).ToList())
        {
            works.Remove(work.Key);
        }
    });

    /// <summary>Forgets work that was released.</summary>
    public void Forget(IEnumerable<TroubledWork> released) => Change(works =>
    {
        foreach (TroubledWork work in released)
        {
            works.Remove(work.Key);
        }
    });

    private static bool IsSuspect(TroubledWork work) => work is { IsSetAside: false, Deaths: >= SuspectFrom };

    private TroubledWork? Find(WorkKey key)
    {
        lock (_lock)
        {
            return _works.GetValueOrDefault(key);
        }
    }

    private void Change(Action<Dictionary<WorkKey, TroubledWork>> change)
    {
        lock (_lock)
        {
            change(_works);
            _any = _works.Count > 0;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Kind} {Name} of {Instance} is set aside: {Deaths} processes died while it ran. Terminate its instance, or release it once its code is mended.")]
        public static partial void SetAside(ILogger logger, WorkKind kind, string name, string instance, int deaths);

        [LoggerMessage(2, LogLevel.Warning, "The trouble of the {Kind} of {Instance} could not be recorded ({Error}).")]
        public static partial void NotRecorded(ILogger logger, WorkKind kind, string instance, string error);
    }
}
