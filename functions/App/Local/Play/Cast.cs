using System.Globalization;
using PspWorkflow.App.Access;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local.Play;

/// <summary>The invented people of the demonstration, with the keys under which they call the API.</summary>
internal static class Cast
{
    public static readonly Department Department = Department.Parse("45");

    public static readonly Account Referent = Of("referente-passerelle", Role.Association, "Camille Exemple", "référente", "la-passerelle");

    public static readonly Account OtherReferent = Of("referent-phare", Role.Association, "Sacha Modèle", "référent", "le-phare");

    public static readonly Account Secretary = Of("secretariat", Role.Secretariat, "Dominique Fictif", "secrétaire de la commission") with
    {
        SecondMail = "secretariat-accueil@demo.invalid",
    };

    public static readonly Account Prefect = Of("signataire", Role.Prefecture, "Alix Inventé", "secrétaire général de la préfecture") with
    {
        Delegation = new Delegation("2020-001", new DateOnly(2015, 1, 1), new DateOnly(2095, 12, 31)),
    };

    public static readonly Account Foreigners = Of("bureau-titres", Role.ForeignersOffice, "Maxime Imaginaire", "chef de bureau");

    /// <summary>Everybody, with their key.</summary>
    public static IReadOnlyList<(Account Account, string Key)> All { get; } =
    [
        (Referent, "demo-association"),
        (OtherReferent, "demo-association-2"),
        (Secretary, "demo-secretariat"),
        (Prefect, "demo-prefecture"),
        (Foreigners, "demo-titres"),
    ];

    /// <summary>Enters them in the directory; again at each start, which changes nothing.</summary>
    public static async Task EnterAsync(IDirectory directory, CancellationToken cancellation)
    {
        foreach ((Account account, string key) in All)
        {
            await directory.SaveAsync(account, BearerKey.Hash(key), cancellation);
        }
    }

    /// <summary>The approval in force that day: approvals follow each other every three years.</summary>
    public static Approval ApprovalOn(DateOnly day)
    {
        int since = 2016 + ((day.Year - 2016) / 3 * 3);
        return new Approval(Department, new DateOnly(since, 1, 1), new DateOnly(since + 2, 12, 31), $"DEMO-{since}");
    }

    private static Account Of(string id, Role role, string name, string capacity, string? association = null) =>
        new(ActorId.Parse(id), role, Department, name, capacity, string.Create(CultureInfo.InvariantCulture, $"{id}@demo.invalid"))
        {
            Association = association is null ? null : AssociationId.Parse(association),
        };
}
