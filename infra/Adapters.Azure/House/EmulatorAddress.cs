namespace PspWorkflow.AzureAdapters;

/// <summary>A connection string that leads to the emulator of this machine and nowhere else.</summary>
internal static class EmulatorAddress
{
    private static readonly string[] Endpoints = ["BlobEndpoint", "QueueEndpoint", "TableEndpoint"];
    private static readonly string[] Names = ["DefaultEndpointsProtocol", "AccountName", "AccountKey", .. Endpoints];

    /// <summary>The short form, or blobs and tables each at an address of this machine; what would lead elsewhere, or is said twice, makes it none.</summary>
    public static bool IsOne(string connection)
    {
        string[][] parts = [.. connection.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2))];
        if (parts is [["UseDevelopmentStorage", "true"]])
        {
            return true;
        }

        ILookup<string, string> values = parts.ToLookup(part => part[0], part => part[^1]);
        return values.Contains("BlobEndpoint") && values.Contains("TableEndpoint")
            && values.All(value => Names.Contains(value.Key) && value.Count() == 1)
            && Endpoints.SelectMany(name => values[name]).All(address => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback);
    }
}
