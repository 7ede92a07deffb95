using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class PageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_function_serves_a_Razor_component_and_checks_the_anti_forgery_token_of_its_form()
    {
        await using TestApp app = await TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Site))
        {
            Configure = b =>
            {
                b.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
                b.Services.AddAntiforgery().AddRazorComponents();
            },
        });

        string page = await app.Browser.GetStringAsync("/form", Ct);
        string token = page.Split("value=\"")[1].Split('"')[0];
        using HttpResponseMessage right = await PostAsync(app, token);
        using HttpResponseMessage wrong = await PostAsync(app, "wrong");

        Assert.Equal("True", await right.Content.ReadAsStringAsync(Ct));
        Assert.Equal("False", await wrong.Content.ReadAsStringAsync(Ct));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<HttpResponseMessage> PostAsync(TestApp app, string token)
    {
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", token)]);
        return await app.Browser.PostAsync("/form", form, Ct);
    }

    private sealed class Form : ComponentBase
    {
        [Parameter]
        public string Token { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "value", Token);
            builder.CloseElement();
        }
    }

    private sealed class Site(IAntiforgery antiforgery)
    {
        [Function("ReadForm")]
        public RazorComponentResult<Form> Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "form")] HttpRequest request) =>
            new(new { Token = antiforgery.GetAndStoreTokens(request.HttpContext).RequestToken });

        [Function("PostForm")]
        public async Task<IResult> PostAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "form")] HttpRequest request) =>
            Results.Text($"{await antiforgery.IsRequestValidAsync(request.HttpContext)}");
    }
}
