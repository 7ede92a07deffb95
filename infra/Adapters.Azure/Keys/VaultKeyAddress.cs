namespace PspWorkflow.AzureAdapters;

/// <summary>Where the wrapping key is: <c>https://{vault}/keys/{name}</c>, without version.</summary>
internal sealed class VaultKeyAddress
{
    private const int LongestVersion = 64;
    private readonly string _key;

    /// <param name="setting">The setting <c>CaseKeys:WrappingKey</c>; anything else than a key's address is an <see cref="ArgumentException"/> in French.</param>
    public VaultKeyAddress(string? setting)
    {
        string[] parts = Uri.TryCreate(setting, UriKind.Absolute, out Uri? address) ? address.AbsolutePath.Trim('/').Split('/') : [];
        _key = address is { Query: "", Fragment: "", UserInfo: "" } && address.Scheme == Uri.UriSchemeHttps && parts is ["keys", { Length: > 0 }]
            ? address.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : throw new ArgumentException("Le réglage CaseKeys:WrappingKey demande l’adresse d’une clé, sans version : https://coffre.vault.azure.net/keys/nom.");
    }

    /// <summary>The operation that wraps, with the newest version.</summary>
    public Uri Wrap => new($"{_key}/wrapkey?{Api}");

    private static string Api => "api-version=7.4";

    /// <summary>The operation that unwraps with a version. The version is a name under this key, so what is stored never leads to another vault.</summary>
    public Uri Unwrap(string version) => new($"{_key}/{version}/unwrapkey?{Api}");

    /// <summary>The version in a key's full id; null when it is of another key.</summary>
    public string? VersionOf(string? id) =>
        Uri.TryCreate(id, UriKind.Absolute, out Uri? full)
        && full.AbsolutePath.Trim('/').Split('/') is ["keys", var name, var version]
        && new Uri(_key).AbsolutePath == $"/keys/{name}"
        && IsVersion(version)
            ? version
            : null;

    /// <summary>Whether a text can be a version.</summary>
    public static bool IsVersion(string text) => text.Length is > 0 and <= LongestVersion && text.All(char.IsAsciiLetterOrDigit);
}
