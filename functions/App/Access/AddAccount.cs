using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>Enters an account in the directory and prints its key, once. Only the key's hash is kept.</summary>
internal static class AddAccount
{
    private const string Usage = """
        Usage : account <identifiant> <rôle> <département> <courriel> "<prénom nom>" "<qualité>" [association=<nom>] [delegation=<numéro>:<du>:<au>] [second=<autre courriel>] [chef=oui]
        association= va avec le rôle association, toujours ; chef=oui avec le rôle prefecture, pour qui dirige la préfecture.
        Rôles : association, secretariat, prefecture, foreigners-office, member (une adresse pour les convocations, rien d’autre). Dates : 2026-01-31.
        """;

    private static readonly Dictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(role => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString()));

    /// <summary>Reads the account; what is not one is a <see cref="StartRefusedException"/> that says how to write it.</summary>
    public static Account Parse(string[] what) => Read(what) ?? throw new StartRefusedException(Usage);

    /// <summary>Enters it, under a new key that takes the place of any former one. Whoever held that one may have opened a calendar feed: it ends too.</summary>
    public static async Task<int> SaveAsync(Account account, IDirectory directory, ICalendarFeeds feeds, TextWriter console)
    {
        string key = BearerKey.New();
        await directory.SaveAsync(account, BearerKey.Hash(key), CancellationToken.None);
        await console.WriteLineAsync($"Compte {account.Id} enregistré. Sa clé, qui ne sera plus affichée : {key}");
        if (await feeds.CloseAsync(account.Id, CancellationToken.None))
        {
            await console.WriteLineAsync("Son abonnement au calendrier est fermé ; il peut en ouvrir un autre.");
        }

        return 0;
    }

    private static Account? Read(string[] what)
    {
        if (what is not [string id, string role, string department, string mail, string name, string capacity, .. string[] more]
            || !ActorId.TryParse(id, null, out ActorId actor)
            || actor == ActorId.Clock
            || !Roles.TryGetValue(role, out Role known)
            || !Department.TryParse(department, null, out Department where)
            || string.IsNullOrWhiteSpace(name)
            || string.IsNullOrWhiteSpace(capacity)
            || !IsMail(mail))
        {
            return null;
        }

        Account? account = more.Aggregate<string, Account?>(new Account(actor, known, where, name, capacity, mail), With);
        return known is Role.Association == account?.Association is not null ? account : null;
    }

    /// <summary>The account with one more option; null when the option is not one, so that a slip never makes a half account.</summary>
    private static Account? With(Account? account, string option) => account is null ? null : option.Split('=', 2) switch
    {
        ["association", string name] when AssociationId.TryParse(name, null, out AssociationId association) => account with { Association = association },
        ["second", string mail] when IsMail(mail) => account with { SecondMail = mail },
        ["delegation", string text] when DelegationOf(text) is { } delegation => account with { Delegation = delegation },
        ["chef", "oui"] when account.Role is Role.Prefecture => account with { IsHead = true },
        _ => null,
    };

    private static bool IsMail(string text) => MailAddress.TryCreate(text, out MailAddress? read) && read.Address == text;

    private static Delegation? DelegationOf(string text) =>
        text.Split(':') is [{ Length: > 0 } reference, string from, string until]
        && DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first)
        && DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly last)
        && first <= last
            ? new Delegation(reference, first, last)
            : null;
}
