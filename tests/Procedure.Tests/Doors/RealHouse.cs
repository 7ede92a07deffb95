using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>A house without <c>--demo</c>: no door of the demonstration, no key of its cast.</summary>
public sealed class RealHouse : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private IHost _host = null!;
    private Api _api = null!;

    public static TheoryData<string> Doors { get; } =
        [.. HttpFunction.All.Where(function => function.Method.IsDefined(typeof(AllowDemoAttribute), inherit: false)).Select(function => ActRoute.PathOf(function, "")).Distinct()];

    public async ValueTask InitializeAsync()
    {
        _host = App.House.Build(new Start(_folder.Root, Demo: false)
        {
            HostArguments = ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", "--Smtp:Host=127.0.0.1", "--Smtp:Port=1", "--Smtp:Security=None"],
        });
        await _host.StartAsync(Ct);
        _api = new Api(new Uri(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_local_route_looks_exactly_like_one_that_was_never_there(string path)
    {
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options })
        {
            Answer never = await Answer.OfAsync(_api.SendAsync(method, "/jamais/vue", null));
            Answer local = await Answer.OfAsync(_api.SendAsync(method, path, null));
            Assert.Equal(404, local.Status);
            Assert.Equal(never, local);
        }
    }

    [Fact]
    public async Task No_key_of_the_demonstration_opens_anything()
    {
        foreach ((_, string key) in Cast.All)
        {
            Assert.Equal(401, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/cases", key))).Status);
        }
    }

    [Fact]
    public async Task It_is_in_health() =>
        Assert.Equal(200, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, "/api/health", null))).Status);
}
