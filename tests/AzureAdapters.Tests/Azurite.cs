using PspWorkflow.AzureAdapters.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>One Azurite for all tests; each test has tables and containers of its own.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private readonly AzuriteServer _server = new();

    /// <summary>How the clients find it.</summary>
    public string ConnectionString => _server.ConnectionString;

    /// <summary>Starts it; without Node or the package the tests say what is missing, and fail where they must run.</summary>
    public async ValueTask InitializeAsync() => await _server.StartAsync();

    /// <summary>Skips the test when there is no Azurite, unless this is where it must run.</summary>
    internal void Need() => _server.Need();

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

/// <summary>Whether a test can run.</summary>
internal static class AzuriteNeeded
{
    /// <summary>Skips the test when the server does not run, unless this is where it must.</summary>
    public static void Need(this AzuriteServer server)
    {
        if (server.ConnectionString.Length == 0)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", server.Missing);
            Assert.Skip(server.Missing);
        }
    }
}
