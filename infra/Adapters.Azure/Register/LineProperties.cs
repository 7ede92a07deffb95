using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>How a line of the lists stands in an entity.</summary>
internal static class LineProperties
{
    public static void Write(TableEntity entity, CaseLine line)
    {
        entity["Case"] = line.Case.ToString();
        entity["Association"] = line.Association.ToString();
        entity["Department"] = line.Department.ToString();
        entity["Stage"] = line.Stage;
        entity["LineVersion"] = line.Version;
        if (line.DueAt is { } due)
        {
            entity["DueAt"] = due.UtcTicks;
        }
    }

    public static CaseLine Read(TableEntity entity) =>
        new(
            CaseId.Parse(entity.GetString("Case")!),
            AssociationId.Parse(entity.GetString("Association")!),
            entity.GetString("Stage")!,
            entity.GetInt64("LineVersion")!.Value,
            entity.GetInt64("DueAt") is { } due ? new DateTimeOffset(due, TimeSpan.Zero) : null)
        {
            Department = Department.Parse(entity.GetString("Department")!),
        };
}
