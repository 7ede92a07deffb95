using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What a function app gets when it says nothing.</summary>
internal static class Defaults
{
    private const long PlatformBodyLimit = 100 * 1024 * 1024;

    // Last in line: anything else that speaks of the same key wins.
    private static readonly KeyValuePair<string, string?>[] Settings =
    [
        new("urls", "http://localhost:7071"),
        new("Logging:LogLevel:Default", "Information"),
        // Request lines carry paths, and paths carry case numbers.
        new("Logging:LogLevel:Microsoft.AspNetCore", "Warning"),
    ];

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        WebApplicationBuilder web = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            // One file watcher per host is too many for a test run with hundreds of them.
            Args = ["--hostBuilder:reloadConfigOnChange=false", .. args],
            ContentRootPath = AppContext.BaseDirectory,
        });
        web.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Settings });
        web.Services.AddRouting(); // the slim builder leaves the regex constraint out
        web.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = PlatformBodyLimit;
        });
        return web;
    }
}
