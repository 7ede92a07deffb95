using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The cast of the demonstration, and a colleague for those who may act at once.</summary>
internal static class Staff
{
    public static IReadOnlyList<Account> Referents { get; } = [Cast.Referent, Cast.OtherReferent];

    public static IReadOnlyList<Account> Secretaries { get; } =
        [Cast.Secretary, Cast.Secretary with { Id = ActorId.Parse("secretariat-2"), Mail = "secretariat-2@demo.invalid" }];

    public static IReadOnlyList<Account> Deciders { get; } =
        [Cast.Prefect, Cast.Prefect with { Id = ActorId.Parse("signataire-2"), Mail = "signataire-2@demo.invalid" }];

    public static Account Foreigners => Cast.Foreigners;

    public static IEnumerable<Account> All => [.. Referents, .. Secretaries, .. Deciders, Foreigners];
}
