namespace PspWorkflow.Ports;

/// <summary>What an account does in the procedure.</summary>
public enum Role
{
    /// <summary>Référent·e of an approved association.</summary>
    Association,

    /// <summary>Secretariat of the commission (DDDFE).</summary>
    Secretariat,

    /// <summary>The prefect or an agent who decides under a delegation.</summary>
    Prefecture,

    /// <summary>The préfecture's foreigners' service.</summary>
    ForeignersOffice,

    /// <summary>A member of the commission: an address for what convenes them; it opens no door.</summary>
    Member,
}
