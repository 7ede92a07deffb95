using Microsoft.Extensions.Configuration;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The part of host.json that the local runtime obeys.</summary>
internal sealed record HostJson(string RoutePrefix, string? DefaultVersion, string? VersionMatchStrategy, string? VersionFailureStrategy)
{
    /// <summary>Reads the file beside the app; settings under AzureFunctionsJobHost override it, as on Azure.</summary>
    public static HostJson Read(string folder, IConfiguration settings)
    {
        IConfigurationRoot json = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(folder, "host.json"), optional: true, reloadOnChange: false)
            .Build();
        string? Setting(string path) => settings["AzureFunctionsJobHost:" + path] ?? json[path];
        return new HostJson(
            (Setting("extensions:http:routePrefix") ?? "api").Trim('/'),
            Setting("extensions:durableTask:defaultVersion"),
            Setting("extensions:durableTask:versionMatchStrategy"),
            Setting("extensions:durableTask:versionFailureStrategy"));
    }
}
