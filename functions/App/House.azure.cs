using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;

namespace PspWorkflow.App;

/// <summary>The composition root of the azure build.</summary>
internal static class House
{
    public static async Task<int> RunAsync(string[] args)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
        builder.AddCasework();
        builder.Services.AddSingleton(new DemoDoor(open: false));
        await builder.Build().RunAsync();
        return 0;
    }
}
