using Microsoft.Playwright;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>The pages in a real browser: people get through, a robot that clicks everything does not.</summary>
public sealed class InARealBrowser : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    private Api Api => _house.Api;

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_signatory_refuses_from_the_mail_to_the_confirmation(int width)
    {
        await using Chromium browser = await Chromium.StartAsync();
        (string id, string link) = await _house.ToDecideAsync();
        IPage page = await browser.OpenAsync(_house.Address, width);

        await page.GotoAsync(link);
        await LookAsync(page, $"1-link-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recevoir un code" }).ClickAsync();
        await LookAsync(page, $"2-code-{width}");
        await page.GetByLabel("Code à huit chiffres").FillAsync((await Api.CodesAsync(id)).Single());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();
        await page.GetByLabel("Je refuse").CheckAsync();
        await page.GetByLabel("motifs de fait").FillAsync("La situation décrite ne répond pas aux conditions.");
        await LookAsync(page, $"3-form-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ma décision" }).ClickAsync();
        await LookAsync(page, $"4-lacking-{width}");
        await page.GetByLabel("La personne n’a pas donné son accord au parcours.").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer ma décision" }).ClickAsync();
        await LookAsync(page, $"5-done-{width}");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Cette démarche est faite");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page is wider than the window.");
        Assert.Equal(["refused"], await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task A_robot_that_clicks_every_button_and_sends_every_form_decides_nothing()
    {
        await using Chromium browser = await Chromium.StartAsync();
        (string id, string link) = await _house.ToDecideAsync();
        IPage page = await browser.OpenAsync(_house.Address);
        await page.GotoAsync(link);

        for (int click = 0; click < 12; click++)
        {
            IReadOnlyList<ILocator> buttons = await page.GetByRole(AriaRole.Button).AllAsync();
            if (buttons.Count == 0)
            {
                await page.GotoAsync(link);
                continue;
            }

            foreach (ILocator field in await page.Locator("input:not([type=hidden])").AllAsync())
            {
                await field.FillAsync($"{click}2345678");
            }

            await buttons[click % buttons.Count].ClickAsync();
        }

        Assert.DoesNotContain("inventé", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await Api.DecisionsAsync(id));
        await Api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "authorised" });
        Assert.Equal(["authorised"], await Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task The_pages_read_well_without_sight()
    {
        await using Chromium browser = await Chromium.StartAsync();
        (string id, string link) = await _house.ToDecideAsync();
        IPage page = await browser.OpenAsync(_house.Address);
        await page.GotoAsync(link);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByLabel("Code à huit chiffres").FillAsync((await Api.CodesAsync(id)).Single());
        await page.GetByRole(AriaRole.Button, new() { Name = "Continuer" }).ClickAsync();

        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        Assert.Equal(1, await page.GetByRole(AriaRole.Main).CountAsync());
        foreach (ILocator field in await page.Locator("input:not([type=hidden]), textarea").AllAsync())
        {
            Assert.True(await field.EvaluateAsync<bool>("e => e.labels.length === 1 && e.labels[0].innerText.trim().length > 0"), await field.EvaluateAsync<string>("e => e.outerHTML"));
        }
    }

    /// <summary>Keeps a picture where PSP_PICTURES says, for people to look at.</summary>
    private static async Task LookAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PSP_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
