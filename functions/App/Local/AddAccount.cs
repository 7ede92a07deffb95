using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App.Access;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local;

/// <summary>Enters an account in the directory of a real data folder and prints its key, once. Only the key's hash is kept.</summary>
internal static class AddAccount
{
    private const string Usage = """
        Usage : account <identifiant> <rôle> <département> <courriel> "<prénom nom>" "<qualité>" [association=<nom>] [delegation=<numéro>:<du>:<au>]
        Rôles : association, secretariat, prefecture, foreigners-office. Dates : 2026-01-31.
        """;

    public static async Task<int> RunAsync(string[] what, TextWriter console)
    {
        if (Read(what) is not { } account)
        {
            throw new StartRefusedException(Usage);
        }

        using IHost host = House.Build(Start.Read([]) with { OpenPort = false });
        string key = BearerKey.New();
        await host.Services.GetRequiredService<IDirectory>().SaveAsync(account, BearerKey.Hash(key), CancellationToken.None);
        await console.WriteLineAsync($"Compte {account.Id} enregistré. Sa clé, qui ne sera plus affichée : {key}");
        return 0;
    }

    private static Account? Read(string[] what)
    {
        if (what is not [string id, string role, string department, string mail, string name, string capacity, .. string[] more]
            || !ActorId.TryParse(id, null, out ActorId actor)
            || actor == ActorId.Clock
            || !Enum.TryParse(role.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out Role known)
            || !Department.TryParse(department, null, out Department where))
        {
            return null;
        }

        Account account = new(actor, known, where, name, capacity, mail)
        {
            Association = AssociationId.TryParse(Value(more, "association="), null, out AssociationId association) ? association : null,
            Delegation = DelegationOf(Value(more, "delegation=")),
        };
        return known is Role.Association == account.Association is not null ? account : null;
    }

    private static string? Value(string[] more, string name) =>
        more.FirstOrDefault(option => option.StartsWith(name, StringComparison.Ordinal))?[name.Length..];

    private static Delegation? DelegationOf(string? text) =>
        text?.Split(':') is [string reference, string from, string until]
        && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
        && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly last)
            ? new Delegation(reference, first, last)
            : null;
}
