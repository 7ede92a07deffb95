using System.Globalization;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>How an account stands in an entity; what is null is absent.</summary>
internal static class AccountProperties
{
    public static void Write(TableEntity entity, Account account)
    {
        entity["Id"] = account.Id.ToString();
        entity["Role"] = account.Role.ToString();
        entity["Department"] = account.Department.ToString();
        entity["Association"] = account.Association?.ToString()!;
        entity["DisplayName"] = account.DisplayName;
        entity["Capacity"] = account.Capacity;
        entity["Mail"] = account.Mail;
        entity["SecondMail"] = account.SecondMail!;
        entity["IsHead"] = account.IsHead;
        entity["Delegation"] = account.Delegation?.Reference!;
        entity["DelegationFrom"] = account.Delegation?.From.ToString("O", CultureInfo.InvariantCulture)!;
        entity["DelegationUntil"] = account.Delegation?.Until.ToString("O", CultureInfo.InvariantCulture)!;
    }

    public static Account Read(TableEntity entity) =>
        new(
            ActorId.Parse(entity.GetString("Id")!),
            Enum.Parse<Role>(entity.GetString("Role")!),
            Department.Parse(entity.GetString("Department")!),
            entity.GetString("DisplayName")!,
            entity.GetString("Capacity")!,
            entity.GetString("Mail")!)
        {
            Association = entity.GetString("Association") is { } association ? AssociationId.Parse(association) : null,
            SecondMail = entity.GetString("SecondMail"),
            IsHead = entity.GetBoolean("IsHead") is true,
            Delegation = entity.GetString("Delegation") is { } delegation ? new Delegation(delegation, Day(entity, "DelegationFrom"), Day(entity, "DelegationUntil")) : null,
        };

    private static DateOnly Day(TableEntity entity, string name) => DateOnly.ParseExact(entity.GetString(name)!, "O", CultureInfo.InvariantCulture);
}
