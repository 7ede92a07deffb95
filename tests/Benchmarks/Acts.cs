using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Applications filed over HTTP in a real house and in a demonstration, beside a function that only answers and a bare endpoint.</summary>
internal static class Acts
{
    private const int Count = 400;
    private const int Callers = 8;

    private static readonly object Application =
        new { department = "45", needsPermit = true, person = new { givenName = "Prénom inventé", familyName = "Nom inventé", situation = "Évaluation inventée." } };

    public static async Task MeasureAsync(TextWriter console)
    {
        double bare = await BareEndpoint.MeasureAsync(client => RateAsync(client, Apply));
        (double health, double demo) = await InHouseAsync(demo: true);
        (_, double real) = await InHouseAsync(demo: false);
        await console.WriteLineAsync(
            $"HTTP, {Callers} callers: bare endpoint {bare:F0}/s, a function that asks the register {health:F0}/s, "
            + $"applications {real:F0}/s flushed (no mail server), {demo:F0}/s unflushed (a demonstration, mails written to files); "
            + "each is judged, sealed and written with its notices while the orchestrations it started compete for the same cores");
    }

    private static async Task<(double Health, double Acts)> InHouseAsync(bool demo)
    {
        using TemporaryFolder folder = new();
        using IHost host = House.Build(new Start(folder.Root, demo) { HostArguments = Arguments });
        await host.StartAsync();
        DateOnly today = LegalCalendar.DayOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await host.Services.GetRequiredService<Theatre>().OpenAsync(today, today);
        await Cast.EnterAsync(host.Services.GetRequiredService<IDirectory>(), CancellationToken.None);
        using HttpClient client = new() { BaseAddress = AddressOf(host) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "demo-association");
        (double, double) rates = (await RateAsync(client, http => http.GetAsync("/api/health")), await RateAsync(client, Apply));
        await host.StopAsync();
        return rates;
    }

    /// <summary>No mail server listens there: what a real house sends waits in its outbox.</summary>
    private static string[] Arguments =>
        ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Smtp:Host=127.0.0.1", "--Smtp:Port=1", "--Smtp:Security=None"];

    private static Uri AddressOf(IHost host) =>
        new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    private static Task<HttpResponseMessage> Apply(HttpClient client) => client.PostAsJsonAsync("/api/cases", Application);

    private static async Task<double> RateAsync(HttpClient client, Func<HttpClient, Task<HttpResponseMessage>> send)
    {
        await SendAsync(client, send, Count / 10); // to warm up
        Stopwatch watch = Stopwatch.StartNew();
        await SendAsync(client, send, Count);
        return Count / watch.Elapsed.TotalSeconds;
    }

    private static Task SendAsync(HttpClient client, Func<HttpClient, Task<HttpResponseMessage>> send, int count) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Callers }, async (_, _) =>
        {
            using HttpResponseMessage answer = await send(client);
            answer.EnsureSuccessStatusCode();
        });
}
