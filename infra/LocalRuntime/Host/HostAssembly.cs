using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Puts the parts of the runtime together.</summary>
internal static class HostAssembly
{
    public static LocalHost Build(WebApplicationBuilder web, Pipeline pipeline, LocalRuntimeOptions options, bool hasWebApplication)
    {
        HostJson host = HostJson.Read(AppContext.BaseDirectory, web.Configuration);
        Assembly functions = options.Functions ?? Assembly.GetEntryAssembly()
            ?? throw new LocalRuntimeException("There is no entry assembly: name the assembly of the functions in LocalRuntimeOptions.Functions.");
        Catalog catalog = Catalog.Read(functions.GetTypes(), host.RoutePrefix, hasWebApplication);
        web.Services.AddLocalRuntime(options, host, catalog, pipeline);
        if (!options.OpenPort)
        {
            web.Services.AddSingleton<IServer, ClosedPort>();
        }

        WebApplication app = web.Build();
        LeaveOutAspNetMiddleware(app);
        app.UseRouting();
        ((IEndpointRouteBuilder)app).DataSources.Add(ActivatorUtilities.CreateInstance<FunctionEndpoints>(app.Services));
        app.Run(DispatchAsync);
        return new LocalHost(app);
    }

    // ASP.NET Core adds these by itself to an app that registers their services; on Azure nothing does.
    private static void LeaveOutAspNetMiddleware(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }

    // A wrong method answers like an unknown route: both are 404 on Azure, never 405.
    private static Task DispatchAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { RequestDelegate: { } function } endpoint && endpoint.Metadata.GetMetadata<FunctionMethod>() is not null)
        {
            return function(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
