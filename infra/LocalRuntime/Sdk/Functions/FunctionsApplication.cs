namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app begins.</summary>
public class FunctionsApplication
{
    /// <summary>A builder with configuration from the arguments and the environment.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
