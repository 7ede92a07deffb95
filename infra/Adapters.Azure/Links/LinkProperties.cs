using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>How a link stands in an entity of its recipient's partition; what is null is absent.</summary>
internal static class LinkProperties
{
    public const string Case = "Case";
    public const string Step = "Step";
    public const string Expires = "Expires";
    public const string Replaced = "Replaced";
    public const string Revoked = "Revoked";
    public const string RevokedBy = "RevokedBy";
    public const string Spent = "Spent";

    /// <summary>The rows of a partition that are links.</summary>
    public static readonly string All = TableClient.CreateQueryFilter($"RowKey gt {"l!"} and RowKey lt {"l!" + RowKeys.End}");

    /// <summary>Where the links of a recipient stand.</summary>
    public static string PartitionOf(ActorId recipient) => RowKeys.Escape(recipient.ToString());

    public static string RowOf(string name) => $"l!{RowKeys.Escape(name)}";

    public static TableEntity Write(Link link) => new(PartitionOf(link.Recipient), RowOf(link.Name))
    {
        ["Name"] = link.Name,
        [Case] = link.Case.ToString(),
        [Step] = link.Step.ToString(),
        ["Recipient"] = link.Recipient.ToString(),
        ["Issued"] = link.IssuedAt.UtcTicks,
        [Expires] = link.ExpiresAt.UtcTicks,
    };

    public static Link Read(TableEntity row) =>
        new(
            row.GetString("Name")!,
            CaseId.Parse(row.GetString(Case)!),
            Enum.Parse<LinkStep>(row.GetString(Step)!),
            ActorId.Parse(row.GetString("Recipient")!),
            row.Instant("Issued"),
            row.Instant(Expires))
        {
            ReplacedAt = InstantOrNull(row, Replaced),
            RevokedAt = InstantOrNull(row, Revoked),
            SpentAt = InstantOrNull(row, Spent),
        };

    /// <summary>Neither taken back nor spent.</summary>
    public static bool MayBeRevoked(TableEntity row) => row.GetInt64(Revoked) is null && row.GetInt64(Spent) is null;

    private static DateTimeOffset? InstantOrNull(TableEntity row, string name) => row.GetInt64(name) is null ? null : row.Instant(name);
}
