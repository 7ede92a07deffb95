using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.Benchmarks;

/// <summary>An endpoint of the same web server that reads the request and answers: what HTTP alone costs here.</summary>
internal static class BareEndpoint
{
    public static async Task<double> MeasureAsync(Func<HttpClient, Task<double>> measure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication web = builder.Build();
        web.MapPost("/api/cases", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Ok(new { read = true });
        });
        await web.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(web.Urls.Single()) };
        double rate = await measure(client);
        await web.StopAsync();
        return rate;
    }
}
