using Microsoft.Extensions.Configuration;

namespace PspWorkflow.App.Documents;

/// <summary>Whose calls the route of scan verdicts takes. Settings <c>ScanVerdicts:Audience</c>, <c>:Tenant</c> and, rarely, <c>:Authority</c>.</summary>
/// <param name="Audience">The Entra application that protects the route: its id, or its address (api://…).</param>
/// <param name="Tenant">The directory whose tokens count.</param>
/// <param name="Metadata">Where that directory says where its keys are.</param>
internal sealed record VerdictSettings(string Audience, Guid Tenant, Uri Metadata)
{
    private const string Scheme = "api://";

    /// <summary>Both forms of one application: a token of version 1 names its address, one of version 2 its id.</summary>
    public IReadOnlyList<string> Audiences =>
        Audience.StartsWith(Scheme, StringComparison.Ordinal) ? [Audience, Audience[Scheme.Length..]] : [Audience, Scheme + Audience];

    /// <summary>Tokens of version 1 come from another issuer than the metadata says, under the same keys.</summary>
    public string OlderIssuer => $"https://sts.windows.net/{Tenant:D}/";

    /// <summary>What the settings say; null without an audience. Throws <see cref="InvalidOperationException"/> in a sentence for who installs.</summary>
    public static VerdictSettings? Read(IConfiguration configuration)
    {
        if (configuration["ScanVerdicts:Audience"] is not { Length: > 0 } audience)
        {
            return null;
        }

        if (!Guid.TryParse(configuration["ScanVerdicts:Tenant"], out Guid tenant) || tenant == Guid.Empty)
        {
            throw new InvalidOperationException("Le réglage ScanVerdicts:Tenant n’est pas l’identifiant d’un annuaire Entra ; ScanVerdicts:Audience l’exige.");
        }

        string authority = configuration["ScanVerdicts:Authority"] is { Length: > 0 } said ? said : $"https://login.microsoftonline.com/{tenant:D}/v2.0";
        return Uri.TryCreate($"{authority.TrimEnd('/')}/.well-known/openid-configuration", UriKind.Absolute, out Uri? address) && IsSecure(address)
            ? new VerdictSettings(audience, tenant, address)
            : throw new InvalidOperationException("Le réglage ScanVerdicts:Authority n’est pas une adresse https.");
    }

    private static bool IsSecure(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
