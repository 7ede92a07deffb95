namespace PspWorkflow.Adapters;

/// <summary>What the local adapters need to know.</summary>
/// <param name="Folder">Path of the data folder; made when it does not exist.</param>
/// <param name="Kind">Whether it holds invented or real persons.</param>
public sealed record AdapterOptions(string Folder, DataKind Kind)
{
    /// <summary>The server that takes the mails; needed for real data, never used for a demo, whose mails stay in the folder.</summary>
    public SmtpOptions? Smtp { get; init; }

    /// <summary>SendGrid in its place, or null.</summary>
    public SendGridOptions? SendGrid { get; init; }

    /// <summary>In whose name mails leave.</summary>
    public MailSender Sender { get; init; } = MailSender.Neutral;

    /// <summary>What looks for malware in documents; null: none is declared, so a demo does without and real documents wait unread.</summary>
    public ScannerOptions? Scanner { get; init; }

    /// <summary>Real data survives a power cut; a demo only a killed process, and is played in a fraction of the time.</summary>
    internal bool Flush => Kind is DataKind.Real;

    /// <summary>The scanner in force: a demo declares by itself that it has none.</summary>
    internal ScannerOptions? ScannerInForce => Scanner ?? (Kind is DataKind.Demo ? new ScannerOptions(ScannerKind.None) : null);

    /// <summary>Refuses what would lose mails or give a password away, in a sentence for who installs.</summary>
    internal void Check()
    {
        if (Kind is DataKind.Real && Smtp is null == SendGrid is null)
        {
            throw new ArgumentException("Un serveur de messagerie (Smtp:Host), ou SendGrid à sa place (SendGrid:ApiKey), doit être configuré pour des données réelles, et un seul des deux.");
        }

        if (SendGrid is { ApiKey: null or "" })
        {
            throw new ArgumentException("SendGrid demande une clé : SendGrid:ApiKey.");
        }

        if (SendGrid?.ApiKey.StartsWith("@Microsoft.KeyVault(", StringComparison.Ordinal) is true)
        {
            throw new ArgumentException("SendGrid:ApiKey est encore une référence au coffre : l’application n’a pas pu la lire. Vérifiez son identité et ses droits sur le coffre.");
        }

        if (Smtp is { Security: SmtpSecurity.None, Password: not null })
        {
            throw new ArgumentException("Le mot de passe du serveur de messagerie ne part jamais en clair : configurez TLS.");
        }
    }
}

/// <summary>In whose name mails leave; says nothing of the matter.</summary>
/// <param name="Name">Name shown.</param>
/// <param name="Address">Address; its host is the only host name that mails carry.</param>
public sealed record MailSender(string Name, string Address)
{
    /// <summary>The sender until a real address is configured; the host can never exist.</summary>
    public static MailSender Neutral { get; } = new("Suivi de dossiers", "ne-pas-repondre@suivi-de-dossiers.invalid");

    /// <summary>The part of the address after the @.</summary>
    public string Host => Address[(Address.LastIndexOf('@') + 1)..];
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Clear at first, then TLS; refused when the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None; only for a relay on the same machine or network, without a password.</summary>
    None,
}

/// <summary>The server that takes the mails.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is protected.</param>
public sealed record SmtpOptions(string Host, int Port = 587, SmtpSecurity Security = SmtpSecurity.StartTls)
{
    /// <summary>Account on the server; null when it asks for none.</summary>
    public string? User { get; init; }

    /// <summary>Password of the account.</summary>
    public string? Password { get; init; }

    /// <summary>Machine time after which a sending is given up and tried again later.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
