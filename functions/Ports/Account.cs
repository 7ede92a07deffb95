using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>One account.</summary>
/// <param name="Id">Its name in the register.</param>
/// <param name="Role">What it does.</param>
/// <param name="Department">Where it does it.</param>
/// <param name="DisplayName">First name and name, as acts show them (CRPA, L111-2, L212-1).</param>
/// <param name="Capacity">Capacity, as acts show it ("secrétaire général").</param>
/// <param name="Mail">Address for notices.</param>
public sealed record Account(ActorId Id, Role Role, Department Department, string DisplayName, string Capacity, string Mail)
{
    /// <summary>The association of a référent·e; null for administrations.</summary>
    public AssociationId? Association { get; init; }

    /// <summary>Where a notice goes that <see cref="Mail"/> refused for good, or null; links and codes never go there.</summary>
    public string? SecondMail { get; init; }

    /// <summary>The delegation under which the account decides; null when it may not.</summary>
    public Delegation? Delegation { get; init; }

    /// <summary>Whether it is the head of the prefecture, to whom what stays undone is reported last.</summary>
    public bool IsHead { get; init; }
}
