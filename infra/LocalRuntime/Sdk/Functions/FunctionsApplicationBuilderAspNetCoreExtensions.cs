namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The ASP.NET Core integration of a function app.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take an HttpRequest and return an IResult.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.HasWebApplication = true;
        return builder;
    }
}
