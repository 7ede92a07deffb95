using Microsoft.DurableTask;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class SurfaceTests
{
    [Fact]
    public void Names_of_tasks_and_versions_compare_without_regard_to_case()
    {
        Assert.Equal(new TaskName("Conduct"), new TaskName("conduct"));
        Assert.Equal(new TaskName("Conduct").GetHashCode(), new TaskName("conduct").GetHashCode());
        Assert.True(new TaskName("a") != new TaskName("b"));
        Assert.Equal(default, new TaskVersion(string.Empty));
        Assert.Equal(new TaskVersion("1.0-RC"), new TaskVersion("1.0-rc"));
        Assert.Throws<ArgumentException>(() => new TaskVersion(" "));
    }

    [Theory]
    [InlineData(0, 1, 1, null, null)]
    [InlineData(1, 0, 1, null, null)]
    [InlineData(1, 1, 0.5, null, null)]
    [InlineData(1, 60, 1, 30, null)]
    [InlineData(1, 60, 1, null, 30)]
    public void A_retry_policy_that_makes_no_sense_is_refused(int attempts, int first, double factor, int? longest, int? timeout) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(attempts, TimeSpan.FromSeconds(first), factor, Seconds(longest), Seconds(timeout)));

    [Fact]
    public void A_retry_policy_waits_an_hour_at_most_and_never_gives_up_by_time_unless_told()
    {
        RetryPolicy policy = new(3, TimeSpan.FromMinutes(1));

        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
    }

    [Fact]
    public void A_failure_is_caused_by_its_type_and_by_the_types_above()
    {
        TaskFailureDetails failure = new(typeof(ArgumentNullException).FullName!, "text", null, null, null);

        Assert.True(failure.IsCausedBy<ArgumentNullException>());
        Assert.True(failure.IsCausedBy<ArgumentException>());
        Assert.False(failure.IsCausedBy<TimeoutException>());
        Assert.False((failure with { ErrorType = "Long.Gone" }).IsCausedBy<Exception>());
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is { } s ? TimeSpan.FromSeconds(s) : null;
}
