using System.Runtime.ExceptionServices;

namespace PspWorkflow.Ports;

/// <summary>Rounds over many things of which one must not stop the others.</summary>
public static class Each
{
    /// <summary>Does something with each, whatever becomes of the others. The first failure is thrown again at the end; a cancellation at once.</summary>
    public static async Task DoAsync<T>(IEnumerable<T> all, Func<T, Task> act, CancellationToken cancellation)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (T one in all)
        {
            failure = await TryAsync(one, act, cancellation) ?? failure;
        }

        failure?.Throw();
    }

    /// <inheritdoc cref="DoAsync{T}(IEnumerable{T}, Func{T, Task}, CancellationToken)"/>
    public static async Task DoAsync<T>(IAsyncEnumerable<T> all, Func<T, Task> act, CancellationToken cancellation)
    {
        ExceptionDispatchInfo? failure = null;
        await foreach (T one in all)
        {
            failure = await TryAsync(one, act, cancellation) ?? failure;
        }

        failure?.Throw();
    }

    private static async Task<ExceptionDispatchInfo?> TryAsync<T>(T one, Func<T, Task> act, CancellationToken cancellation)
    {
        try
        {
            await act(one);
            return null;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }
}
