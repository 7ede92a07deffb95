using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.OfficialDocuments;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>A prefecture whose settings name neither its address nor the court: drafts show the gap, nothing is invented, nothing final is printed.</summary>
public sealed class WithoutSettings : IAsyncLifetime
{
    private readonly RunningHouse _house = new() { Settings = ["--Prefectures:45:Address=", "--Prefectures:45:Court= "] };

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    [Fact]
    public async Task Drafts_show_what_lacks_and_the_order_waits_until_it_is_there()
    {
        Poppler.RequireTools();
        string id = await new Walk(Api).ToAsync(Milestone.Advised);
        string draft = await Poppler.TextAsync(await Api.PdfAsync(Api.Prefecture, id, "draft-authorisation"));
        await Api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "authorised" });
        string order = (await Api.LineAsync(Api.Prefecture, id, "order"))["address"]!.ToString();
        string receipt = (await Api.LineAsync(Api.Association, id, "acknowledgement"))["address"]!.ToString();

        using HttpResponseMessage refused = await Api.SendAsync(HttpMethod.Post, order, Api.Prefecture);
        string why = await refused.Content.ReadAsStringAsync(Ct);
        Answer noReceipt = await Answer.OfAsync(Api.SendAsync(HttpMethod.Post, receipt, Api.Association));
        string label = (await Api.LineAsync(Api.Prefecture, id, "order"))["label"]!.ToString();
        IConfiguration settings = _house.Services.GetRequiredService<IConfiguration>();
        (settings["Prefectures:45:Court"], settings["Prefectures:45:Address"]) = ("le tribunal administratif inventé", "2, place inventée");
        string written = await Poppler.TextAsync(await Api.DownloadAsync(Api.Prefecture, order));

        Assert.Contains("contesté devant [à compléter : tribunal administratif compétent] dans un délai", draft, StringComparison.Ordinal);
        Assert.Equal(409, (int)refused.StatusCode);
        Assert.Contains("PSP-0344", why, StringComparison.Ordinal);
        Assert.Contains("(tribunal administratif compétent)", why, StringComparison.Ordinal);
        Assert.Equal((409, "PSP-0344"), (noReceipt.Status, noReceipt.Code));
        Assert.Equal("à produire", label);
        Assert.Contains("contesté devant le tribunal administratif inventé dans un délai", written, StringComparison.Ordinal);
        Assert.DoesNotContain("à compléter", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_warning_at_start_names_them_all()
    {
        ListLogger warned = new();
        using SettingsCheck check = new(
            _house.Services.GetRequiredService<IDirectory>(),
            _house.Services.GetRequiredService<IConfiguration>(),
            _house.Services.GetRequiredService<IHostApplicationLifetime>(),
            warned);

        await check.StartAsync(Ct);
        await check.ExecuteTask!;

        Assert.Equal(["Warning: Acts cannot be produced for good: settings are missing (Prefectures:45:Address, Prefectures:45:Court)."], warned.Lines);
        Assert.Single(_house.Services.GetServices<IHostedService>().OfType<SettingsCheck>());
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private sealed class ListLogger : ILogger<SettingsCheck>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
