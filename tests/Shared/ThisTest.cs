namespace PspWorkflow.Tests;

/// <summary>What every test needs of its runner; imported everywhere by tests/Directory.Build.props.</summary>
internal static class ThisTest
{
    /// <summary>Cancelled when the run is called off.</summary>
    public static CancellationToken Ct => TestContext.Current.CancellationToken;
}
