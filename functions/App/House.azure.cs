using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.Ports;

namespace PspWorkflow.App;

/// <summary>The composition root of the azure build: the public SDK and its durable engine.</summary>
internal static class House
{
    private const long PlatformBodyLimit = 100 * 1024 * 1024; // the worker's own server would stop at 30 MB, below the longest document

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await (args is ["account", .. string[] what] ? AddAccountAsync(AddAccount.Parse(what)) : ServeAsync(args));
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task ServeAsync(string[] args)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
        builder.AddCasework();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = PlatformBodyLimit);
        builder.Services.AddAzureHouse(builder.Configuration);
        await builder.Build().RunAsync();
    }

    /// <summary>Enters an account in the directory of a running house, from a machine that reaches its stores.</summary>
    private static async Task AddAccountAsync(Account account)
    {
        IConfiguration settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using ServiceProvider services = new ServiceCollection().AddAzureStores(settings).BuildServiceProvider();
        await AddAccount.SaveAsync(account, services.GetRequiredService<IDirectory>(), services.GetRequiredService<ICalendarFeeds>(), Console.Out);
    }
}
