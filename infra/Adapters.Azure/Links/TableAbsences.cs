using System.Globalization;
using Azure.Data.Tables;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The log of absences: a partition for each department, a row for each absence by its number, and the last number given.</summary>
internal sealed class TableAbsences(TableClient table) : IAbsences
{
    private const string LastRow = "last";
    private const string Last = "Last";
    private const string Stamp = "Stamp";

    public async Task<long> RecordAsync(Absence absence, CancellationToken cancellation)
    {
        string stamp = Guid.NewGuid().ToString("N");
        for (Attempts attempts = new(); ;)
        {
            TableEntity? last = await table.FindAsync(absence.Department.ToString(), LastRow, cancellation);
            long number = (last?.GetInt64(Last) ?? 0) + 1;
            TableEntity next = new(absence.Department.ToString(), LastRow) { [Last] = number };
            TableTransactionAction[] steps = [Transactions.Putting(next, last), new(TableTransactionActionType.Add, Row(absence, number, stamp))];
            if (await table.TrySubmitAsync(steps, attempts, cancellation) || await IsOursAsync(absence.Department, number, stamp, cancellation))
            {
                return number;
            }
        }
    }

    /// <summary>Whether it stands by this very call, whose answer was lost.</summary>
    private async Task<bool> IsOursAsync(Department department, long number, string stamp, CancellationToken cancellation) =>
        await table.FindAsync(department.ToString(), RowKeys.Number(number), cancellation) is { } taken && taken.GetString(Stamp) == stamp;

    public async Task<IReadOnlyList<Absence>> ListAsync(Department department, CancellationToken cancellation)
    {
        List<Absence> absences = await new Rows(department.ToString(), TableClient.CreateQueryFilter($"RowKey lt {LastRow}"), int.MaxValue).ReadAsync(table, row => Read(department, row), cancellation);
        return [.. absences.OrderByDescending(absence => absence.Number)];
    }

    public async Task<bool> EndAsync(Department department, long number, DateOnly on, ActorId by, CancellationToken cancellation)
    {
        for (Attempts attempts = new(); ;)
        {
            if (await table.FindAsync(department.ToString(), RowKeys.Number(number), cancellation) is not { } row)
            {
                return false;
            }

            if (row.GetString("EndedOn") is not null)
            {
                return true;
            }

            row["EndedOn"] = Text(on);
            row["EndedBy"] = by.ToString();
            if (await table.TrySubmitAsync([Transactions.Putting(row, row)], attempts, cancellation))
            {
                return true;
            }
        }
    }

    private static TableEntity Row(Absence absence, long number, string stamp) => new(absence.Department.ToString(), RowKeys.Number(number))
    {
        ["Number"] = number,
        ["Who"] = absence.Who.ToString(),
        ["From"] = Text(absence.From),
        ["Until"] = Text(absence.Until),
        ["Replacement"] = absence.Replacement.ToString(),
        ["By"] = absence.By.ToString(),
        ["At"] = absence.At.UtcTicks,
        [Stamp] = stamp,
    };

    private static Absence Read(Department department, TableEntity row) =>
        new(
            department,
            ActorId.Parse(row.GetString("Who")!),
            Day(row.GetString("From")!),
            Day(row.GetString("Until")!),
            ActorId.Parse(row.GetString("Replacement")!),
            ActorId.Parse(row.GetString("By")!),
            row.Instant("At"))
        {
            Number = row.GetInt64("Number")!.Value,
            EndedOn = row.GetString("EndedOn") is { } on ? Day(on) : null,
            EndedBy = row.GetString("EndedBy") is { } by ? ActorId.Parse(by) : null,
        };

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
