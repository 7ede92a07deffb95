using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Access;

namespace PspWorkflow.App.Links;

/// <summary>Where people reach the application: links in mails begin with it. Setting <c>PublicAddress</c>, <c>https://…</c>; a demonstration is its own.</summary>
public sealed class PublicAddress(IConfiguration configuration, IServiceProvider services)
{
    /// <summary>Its root, or null: then mails carry no link.</summary>
    internal Uri? Root => configuration["PublicAddress"] is { Length: > 0 } said ? Read(said) : services.GetService<DemoDoor>() is { IsOpen: true } ? Own() : null;

    /// <summary>The address of a link.</summary>
    internal Uri? Of(string id) => Root is { } root ? new Uri(root, $"s/{id}") : null;

    /// <summary>Reads the setting; a text that is no address over HTTPS, or of this machine, is an <see cref="ArgumentException"/> in French.</summary>
    internal static Uri Read(string said) =>
        Uri.TryCreate(said.TrimEnd('/') + "/", UriKind.Absolute, out Uri? address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && address is { Query: "", Fragment: "", UserInfo: "" }
            ? address
            : throw new ArgumentException("Le réglage PublicAddress demande une adresse https://, par exemple https://dossiers.exemple.fr.");

    private Uri? Own() =>
        services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address && Uri.TryCreate(address + "/", UriKind.Absolute, out Uri? own)
            ? own
            : null;
}
