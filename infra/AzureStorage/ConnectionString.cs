namespace PspWorkflow.AzureStorage;

/// <summary>What a connection string says of one service: where it is, and the account's name and key.</summary>
internal sealed record ConnectionString(Uri Endpoint, string Account, byte[] Key)
{
    /// <summary>Reads one that names the service's endpoint, as Azurite's does.</summary>
    /// <param name="text">The string.</param>
    /// <param name="service">TableEndpoint or BlobEndpoint.</param>
    public static ConnectionString Parse(string text, string service)
    {
        Dictionary<string, string> parts = text.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[^1], StringComparer.OrdinalIgnoreCase);
        return new ConnectionString(new Uri(parts[service].TrimEnd('/')), parts["AccountName"], Convert.FromBase64String(parts["AccountKey"]));
    }
}
