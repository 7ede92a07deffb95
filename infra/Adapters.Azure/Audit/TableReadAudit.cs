using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Who read what: a partition for each case or session, rows only ever added, the latest first by their key.</summary>
internal sealed partial class TableReadAudit(TableClient table) : IReadAudit
{
    public async Task RecordAsync(Reading reading, CancellationToken cancellation)
    {
        string place = $"{RowKeys.Number(long.MaxValue - reading.At.UtcTicks)}!{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        TableEntity row = new(RowKeys.Escape(reading.Subject), place)
        {
            ["What"] = reading.What,
            ["By"] = reading.By.ToString(),
            ["At"] = reading.At.UtcTicks,
            ["Outcome"] = reading.Outcome.ToString(),
        };
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            // written by this very call, whose first answer was lost
        }
    }

    public async Task<Paged<Reading>> ListAsync(string subject, Page page, CancellationToken cancellation)
    {
        if (page.After is { } after && !Place().IsMatch(after))
        {
            throw new BadPageException();
        }

        List<(string Place, Reading Reading)> rows = await new Rows(RowKeys.Escape(subject), TableClient.CreateQueryFilter($"RowKey gt {page.After ?? string.Empty}"), page.Size + 1)
            .ReadAsync(table, row => (row.RowKey, Read(subject, row)), cancellation);
        return new Paged<Reading>([.. rows.Take(page.Size).Select(row => row.Reading)], rows.Count > page.Size ? rows[page.Size - 1].Place : null);
    }

    private static Reading Read(string subject, TableEntity row) =>
        new(subject, row.GetString("What")!, ActorId.Parse(row.GetString("By")!), OutboxProperties.Instant(row, "At"), Enum.Parse<ReadOutcome>(row.GetString("Outcome")!));

    [GeneratedRegex("^[0-9]{19}![0-9a-f]{16}$")]
    private static partial Regex Place();
}
