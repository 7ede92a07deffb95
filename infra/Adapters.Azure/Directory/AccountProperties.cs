using System.Globalization;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>How an account stands in an entity; what is null is absent.</summary>
internal static class AccountProperties
{
    public static TableEntity Write(TableEntity row, Account account)
    {
        row["Id"] = account.Id.ToString();
        row["Role"] = account.Role.ToString();
        row["Department"] = account.Department.ToString();
        row["Association"] = account.Association?.ToString()!;
        row["DisplayName"] = account.DisplayName;
        row["Capacity"] = account.Capacity;
        row["Mail"] = account.Mail;
        row["SecondMail"] = account.SecondMail!;
        row["Delegation"] = account.Delegation?.Reference!;
        row["DelegationFrom"] = account.Delegation?.From.ToString("O", CultureInfo.InvariantCulture)!;
        row["DelegationUntil"] = account.Delegation?.Until.ToString("O", CultureInfo.InvariantCulture)!;
        row["Head"] = account.IsHead;
        return row;
    }

    public static Account Read(TableEntity row) =>
        new(
            ActorId.Parse(row.GetString("Id")!),
            Enum.Parse<Role>(row.GetString("Role")!),
            Department.Parse(row.GetString("Department")!),
            row.GetString("DisplayName")!,
            row.GetString("Capacity")!,
            row.GetString("Mail")!)
        {
            Association = row.GetString("Association") is { } association ? AssociationId.Parse(association) : null,
            SecondMail = row.GetString("SecondMail"),
            Delegation = row.GetString("Delegation") is { } delegation ? new Delegation(delegation, Day(row, "DelegationFrom"), Day(row, "DelegationUntil")) : null,
            IsHead = row.GetBoolean("Head") is true,
        };

    private static DateOnly Day(TableEntity row, string name) => DateOnly.ParseExact(row.GetString(name)!, "O", CultureInfo.InvariantCulture);
}
