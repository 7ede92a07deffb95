using Azure.Core;

namespace PspWorkflow.AzureAdapters;

/// <summary>Where the house stands on Azure: either the emulator (<see cref="Emulator"/>), or endpoints and an identity, never a key of an account.</summary>
public sealed record AzureOptions
{
    /// <summary>Connection string of the storage emulator; null on Azure.</summary>
    public string? Emulator { get; init; }

    /// <summary>Stands before the names of tables and containers, so that several houses share one emulator: lower-case letters and digits.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Under whose name the stores and the vault are called.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>Tables of the account that holds the register, the outbox, the accounts, the links and what is known of documents.</summary>
    public Uri? Register { get; init; }

    /// <summary>The table of the wrapped case keys, and the account that holds it.</summary>
    public StorePlace CaseKeys { get; init; } = new(null, "casekeys");

    /// <summary>The key in the vault that wraps the case keys, without version.</summary>
    public Uri? WrappingKey { get; init; }

    /// <summary>File of the key that wraps them on the emulator, made when it is missing.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The container of the sealed documents, and its account.</summary>
    public StorePlace Documents { get; init; } = new(null, "documents");

    /// <summary>The container of uploads under way, and its account.</summary>
    public StorePlace Uploads { get; init; } = new(null, "uploads");

    /// <summary>The container of what has not been scanned yet, and its account.</summary>
    public StorePlace Quarantine { get; init; } = new(null, "incoming");

    /// <summary>The container of the keys that protect cookies, and its account.</summary>
    public StorePlace KeyRing { get; init; } = new(null, "keyring");

    /// <summary>Refuses settings that leave a store without a place, in a sentence for who installs.</summary>
    internal void Check()
    {
        if (Emulator is not null && !EmulatorAddress.IsOne(Emulator))
        {
            throw new ArgumentException("Storage:ConnectionString ne désigne que l’émulateur de cette machine : les clés des dossiers y sont protégées par un simple fichier. Sur Azure, indiquez les adresses des magasins.");
        }

        if (Emulator is null && Missing() is { Count: > 0 } missing)
        {
            throw new ArgumentException($"Réglages manquants : {string.Join(", ", missing)}. Ils disent où sont les magasins ; sur cette machine, Storage:ConnectionString désigne l’émulateur à leur place.");
        }
    }

    private List<string> Missing()
    {
        (string Name, object? Value)[] needed =
        [
            ("Register:Endpoint", Register),
            ("CaseKeys:Endpoint", CaseKeys.Endpoint),
            ("CaseKeys:WrappingKey", WrappingKey),
            ("Documents:Endpoint", Documents.Endpoint),
            ("Uploads:Endpoint", Uploads.Endpoint),
            ("Quarantine:Endpoint", Quarantine.Endpoint),
            ("KeyRing:Endpoint", KeyRing.Endpoint),
        ];
        return [.. needed.Where(setting => setting.Value is null).Select(setting => setting.Name)];
    }
}

/// <summary>A table or a container, and the account that holds it.</summary>
/// <param name="Endpoint">Address of the account's service; null on the emulator.</param>
/// <param name="Name">Name of the table or container.</param>
public sealed record StorePlace(Uri? Endpoint, string Name);
