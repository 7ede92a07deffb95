using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.Benchmarks;

/// <summary>Endpoints of the same web server that read the request and answer: what HTTP alone costs here.</summary>
internal static class BareEndpoint
{
    public static async Task<T> MeasureAsync<T>(Func<HttpClient, Task<T>> measure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication web = builder.Build();
        web.MapGet("/api/health", () => Results.Ok(new { status = "ok" }));
        web.MapPost("/api/cases", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Ok(new { read = true });
        });
        await web.StartAsync();
        using HttpClient client = new() { BaseAddress = new Uri(web.Urls.Single()) };
        T measured = await measure(client);
        await web.StopAsync();
        return measured;
    }
}
