namespace PspWorkflow.AzureStorage;

/// <summary>What a connection string says of one service: where it is, and the account's name and key.</summary>
internal sealed record ConnectionString(Uri Endpoint, string Account, byte[] Key)
{
    /// <summary>The emulator's account and key, known to everybody, at its usual ports.</summary>
    private const string Emulator =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1";

    /// <summary>Reads one that names the service's endpoint, as Azurite's does, or is the emulator's short form.</summary>
    /// <param name="text">The string.</param>
    /// <param name="service">TableEndpoint or BlobEndpoint.</param>
    public static ConnectionString Parse(string text, string service)
    {
        string full = text.Trim(' ', ';') == "UseDevelopmentStorage=true" ? Emulator : text;
        Dictionary<string, string> parts = full.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[^1], StringComparer.OrdinalIgnoreCase);
        return new ConnectionString(new Uri(parts[service].TrimEnd('/')), parts["AccountName"], Convert.FromBase64String(parts["AccountKey"]));
    }
}
