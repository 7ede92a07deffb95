using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
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

/// <summary>Acts and readings over HTTP in a real house and in a demonstration, beside bare endpoints called the same way.</summary>
internal sealed class Acts(HttpClient client, string house)
{
    private const int ActCount = 1000;
    private const int ReadingCount = 10_000;

    private static readonly object Application =
        new { department = "45", needsPermit = true, person = new { givenName = "Prénom inventé", familyName = "Nom inventé", situation = "Évaluation inventée." } };

    private readonly ConcurrentQueue<string> _filed = [];

    public static async Task MeasureAsync(TextWriter console)
    {
        await console.WriteLineAsync($"HTTP, {Latencies.Callers} callers in the same process; acts are judged, sealed and written, and the orchestrations they start compete for the same cores");
        (Latencies get, Latencies post) = await BareEndpoint.MeasureAsync(async client =>
            (await Latencies.OfAsync(ReadingCount, () => client.GetAsync("/api/health")), await Latencies.OfAsync(ReadingCount, () => client.PostAsJsonAsync("/api/cases", Application))));
        await console.WriteLineAsync($"  {"bare GET",-44}{get}");
        await console.WriteLineAsync($"  {"bare POST",-44}{post}");
        await InHouseAsync(demo: false, acts => acts.MeasureAsync(console, get, post));
        await InHouseAsync(demo: true, acts => acts.MeasureAsync(console, get, post));
    }

    private static async Task InHouseAsync(bool demo, Func<Acts, Task> measure)
    {
        using TemporaryFolder folder = new();
        using IHost host = House.Build(new Start(folder.Root, demo) { HostArguments = Arguments });
        await host.StartAsync();
        DateOnly today = LegalCalendar.DayOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await host.Services.GetRequiredService<Theatre>().OpenAsync(today, today);
        await Cast.EnterAsync(host.Services.GetRequiredService<IDirectory>(), CancellationToken.None);
        using HttpClient client = new() { BaseAddress = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        await measure(new Acts(client, demo ? "demonstration (unflushed, mails are files)" : "real (flushed, no mail server)"));
        await host.StopAsync();
    }

    /// <summary>No mail server listens there: what a real house sends waits in its outbox.</summary>
    private static string[] Arguments =>
        ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Smtp:Host=127.0.0.1", "--Smtp:Port=1", "--Smtp:Security=None"];

    private async Task MeasureAsync(TextWriter console, Latencies get, Latencies post)
    {
        await console.WriteLineAsync($"  {house}:");
        await SayAsync(console, "health, which asks the register", await Latencies.OfAsync(ReadingCount, () => SendAsync(HttpMethod.Get, "/api/health", null, null)), get);
        await SayAsync(console, "application", await Latencies.OfAsync(ActCount, ApplyAsync), post);
        string[] cases = [.. _filed];
        await SayAsync(console, "page of a case", await Latencies.OfAsync(ReadingCount, () => SendAsync(HttpMethod.Get, $"/api/cases/{cases[Random.Shared.Next(cases.Length)]}", "demo-secretariat", null)), get);
        await SayAsync(console, "completeness, the next act of each", await Latencies.OfAsync(ActCount, CompleteAsync), post);
    }

    private static Task SayAsync(TextWriter console, string what, Latencies measured, Latencies bare) =>
        console.WriteLineAsync($"    {what,-42}{measured}  bare/this {bare.Rate / measured.Rate:F1}");

    private async Task<HttpResponseMessage> ApplyAsync()
    {
        HttpResponseMessage answer = await SendAsync(HttpMethod.Post, "/api/cases", "demo-association", Application);
        answer.EnsureSuccessStatusCode();
        _filed.Enqueue(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["case"]!.GetValue<string>());
        return answer;
    }

    private Task<HttpResponseMessage> CompleteAsync() =>
        _filed.TryDequeue(out string? next)
            ? SendAsync(HttpMethod.Post, $"/api/cases/{next}/completeness", "demo-secretariat", new { })
            : throw new InvalidOperationException("Each case is completed once, in both runs together.");

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? key, object? body)
    {
        HttpRequestMessage request = new(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return client.SendAsync(request);
    }
}
