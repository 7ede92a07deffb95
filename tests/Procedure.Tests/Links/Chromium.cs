using Microsoft.Playwright;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>Debian's chromium, driven by Playwright.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it; skips, with the reason, where it is missing; on the CI machine that is a failure.</summary>
    public static async Task<Chromium> StartAsync()
    {
        const string Missing = "chromium is not installed (apt-get install chromium).";
        if (!File.Exists(Program))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Skip(Missing);
        }

        IPlaywright playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments }));
    }

    /// <summary>A page of a browser of its own: no cookie of another.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), Locale = "fr-FR", ViewportSize = new ViewportSize { Width = width, Height = 900 } });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
