using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>A loop of the engine that fails, which only a bug or a broken machine can bring about: here, a clock that fails once the engine has started.</summary>
public sealed class LoopFailureTests
{
    [Fact]
    public async Task A_loop_that_failed_is_logged_at_once_and_the_stop_still_closes_the_file()
    {
        // Given
        using TemporaryFolder folder = new();
        using LogLines log = new();
        using ILoggerFactory loggers = LoggerFactory.Create(logging => logging.AddProvider(log));
        EngineOptions options = new() { DatabasePath = folder["durable.db"] };
        DurableEngine broken = new(options, TimeProvider.System, new FailingClock(), new TestFunctions(), loggers);

        // When
        await broken.StartAsync(Ct);
        while (!log.All.Any(line => line.StartsWith("Critical", StringComparison.Ordinal) && line.Contains("failed (NotSupportedException)", StringComparison.Ordinal)))
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        await Assert.ThrowsAsync<NotSupportedException>(() => broken.StopAsync(Ct));

        // Then
        await using DurableEngine next = new(options, TimeProvider.System, TimeProvider.System, new TestFunctions(), loggers);
        await next.StartAsync(Ct);
    }

    private sealed class FailingClock : TimeProvider
    {
        private int _asked;

        public override DateTimeOffset GetUtcNow() => Interlocked.Increment(ref _asked) == 1 ? base.GetUtcNow() : throw new NotSupportedException();
    }
}
