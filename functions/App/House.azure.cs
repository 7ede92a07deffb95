using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.Adapters;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;

namespace PspWorkflow.App;

/// <summary>The composition root of the azure build: the public SDK and its durable engine, no door of the demonstration.</summary>
/// <remarks>Its register and documents still stand in the folder PSP_DATA: right for Core Tools on one machine, not for a deployment.</remarks>
internal static class House
{
    private const long PlatformBodyLimit = 100 * 1024 * 1024; // the worker's own server would stop at 30 MB, below the longest document

    public static async Task<int> RunAsync(string[] args)
    {
        FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
        builder.AddCasework();
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = PlatformBodyLimit);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DemoDoor(open: false));
        builder.Services.AddLocalAdapters(new AdapterOptions(Path.GetFullPath(builder.Configuration["PSP_DATA"] ?? ".psp"), DataKind.Real)
        {
            Smtp = builder.Configuration.GetSection("Smtp").Get<SmtpOptions>(),
            SendGrid = builder.Configuration.GetSection("SendGrid").Get<SendGridOptions>(),
            Sender = builder.Configuration.GetSection("Sender").Get<MailSender>() ?? MailSender.Neutral,
            Scanner = builder.Configuration.GetSection("Scanner").Get<ScannerOptions>(),
        });
        await builder.Build().RunAsync();
        return 0;
    }
}
