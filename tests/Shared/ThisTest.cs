using System.Runtime.CompilerServices;

namespace PspWorkflow.Tests;

/// <summary>What every test needs of its runner; imported everywhere by tests/Directory.Build.props.</summary>
internal static class ThisTest
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("PSP_LONG") == "1" ? 60 : 10);

    private static readonly ConditionalWeakTable<object, CancellationTokenSource> Limits = [];

    /// <summary>Cancelled when the run is called off, and when the test has run for longer than any should: then what it waited for stands in its failure.</summary>
    public static CancellationToken Ct
    {
        get
        {
            ITestContext now = TestContext.Current;
            return now.Test is { } test ? Limits.GetValue(test, _ => Limit(now.CancellationToken)).Token : now.CancellationToken;
        }
    }

    private static CancellationTokenSource Limit(CancellationToken run)
    {
        CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(run);
        limit.CancelAfter(Longest);
        return limit;
    }
}
