using System.Globalization;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Adapters;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Who read what, a partition for each case or session; rows are only ever added.</summary>
/// <remarks>Rows: <c>{ticks left until the end of time}!{random}</c>, so that the latest stands first and no two hosts meet.</remarks>
internal sealed class TableReadAudit(TableClient table) : IReadAudit
{
    public async Task RecordAsync(Reading reading, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(Row(reading), cancellation);
        }
        catch (RequestFailedException e) when (e is { Status: 409, ErrorCode: "EntityAlreadyExists" })
        {
            // nobody else draws this name: it was written, and the answer was lost
        }
    }

    public async Task<Paged<Reading>> ListAsync(string subject, Page page, CancellationToken cancellation)
    {
        int size = Cursor.SizeOf(page);
        string wanted = TableClient.CreateQueryFilter($"RowKey gt {Cursor.Id(page, IsRow)}");
        List<TableEntity> rows = await new Rows(RowKeys.Escape(subject), wanted, size + 1).ReadAsync(table, row => row, cancellation);
        Paged<TableEntity> cut = Cursor.Cut(rows, size, row => Cursor.After(row.RowKey));
        return new Paged<Reading>([.. cut.Items.Select(Read)], cut.Next);
    }

    private static TableEntity Row(Reading reading)
    {
        string left = RowKeys.Number(DateTimeOffset.MaxValue.UtcTicks - reading.At.UtcTicks);
        return new TableEntity(RowKeys.Escape(reading.Subject), $"{left}!{Guid.NewGuid():N}")
        {
            ["At"] = reading.At.UtcTicks,
            ["By"] = reading.By.ToString(),
            ["Subject"] = reading.Subject,
            ["What"] = reading.What,
            ["Outcome"] = reading.Outcome.ToString(),
        };
    }

    private static Reading Read(TableEntity row) =>
        new(
            row.GetString("Subject")!,
            row.GetString("What")!,
            ActorId.Parse(row.GetString("By")!),
            row.Instant("At"),
            Enum.Parse<ReadOutcome>(row.GetString("Outcome")!));

    private static bool IsRow(string key) =>
        key.Split('!') is [{ Length: 19 } left, { Length: 32 } drawn]
        && long.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && Guid.TryParseExact(drawn, "N", out _);
}
