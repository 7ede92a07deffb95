using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>The codes, the grants and the mails asked for of each link: a partition for each.</summary>
/// <remarks>Rows: <c>c!{browser}</c> the code that waits; <c>g!{grant}</c>; <c>mails</c>, what was asked for within an hour.</remarks>
internal sealed class LinkSecretTable(TableClient table)
{
    private const string MailsRow = "mails";
    private const string TriesLeft = "TriesLeft";
    private const string WrongTries = "Wrong";
    private const string Asked = "Asked";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public async Task<DateTimeOffset?> CountMailAsync(string link, DateTimeOffset at, CancellationToken cancellation)
    {
        string stamp = NewStamp();
        for (Attempts attempts = new(); ;)
        {
            TableEntity? stands = await table.FindAsync(PartitionOf(link), MailsRow, cancellation);
            string[] asked = [.. (stands?.GetString(Asked) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(one => InstantOf(one) > at - Hour)];
            if (asked.Any(one => one.EndsWith(stamp, StringComparison.Ordinal)))
            {
                return null; // counted by this very call, whose answer was lost
            }

            if (asked.Length >= ILinks.MailsPerHour)
            {
                return asked.Select(InstantOf).Order().ElementAt(asked.Length - ILinks.MailsPerHour) + Hour;
            }

            TableEntity next = new(PartitionOf(link), MailsRow) { [Asked] = string.Join(' ', [.. asked, $"{RowKeys.Number(at.UtcTicks)}-{stamp}"]) };
            if (await table.TrySubmitAsync([Transactions.Putting(next, stands)], attempts, cancellation))
            {
                return null;
            }
        }
    }

    public Task KeepAsync(LinkCode code, CancellationToken cancellation) => table.UpsertEntityAsync(
        new TableEntity(PartitionOf(code.Link), CodeRow(code.Browser))
        {
            ["Hash"] = code.Hash.ToArray(),
            ["Version"] = code.Version,
            ["Expires"] = code.ExpiresAt.UtcTicks,
            [TriesLeft] = (long)code.TriesLeft,
        },
        TableUpdateMode.Replace,
        cancellation);

    public async Task<LinkCode?> FindCodeAsync(string link, string browser, DateTimeOffset at, CancellationToken cancellation) =>
        await table.FindAsync(PartitionOf(link), CodeRow(browser), cancellation) is { } row && ReadCode(row, link, browser) is { } code && code.ExpiresAt > at ? code : null;

    public async Task<CodeTried> TryAsync(CodeTry typed, CancellationToken cancellation)
    {
        string stamp = NewStamp();
        for (Attempts attempts = new(); ;)
        {
            TableEntity? row = await table.FindAsync(PartitionOf(typed.Link), CodeRow(typed.Browser), cancellation);
            if (row?.GetString(WrongTries)?.Contains(stamp, StringComparison.Ordinal) is true)
            {
                return CodeTried.Wrong; // counted by this very call, whose answer was lost
            }

            if (row is null || ReadCode(row, typed.Link, typed.Browser) is not { TriesLeft: > 0 } code || code.ExpiresAt <= typed.At || code.Version != typed.Version)
            {
                // used up by this very call, whose answer was lost: then its grant stands
                return attempts.IsRepeated && await HoldsAsync(typed.Link, typed.Grant, typed.At, cancellation) ? CodeTried.Right : CodeTried.NoneLeft;
            }

            bool right = CryptographicOperations.FixedTimeEquals(code.Hash.Span, typed.Hash.Span);
            (row[TriesLeft], row[WrongTries]) = (code.TriesLeft - 1L, $"{row.GetString(WrongTries)} {stamp}");
            TableTransactionAction[] steps = right
                ? [new(TableTransactionActionType.Delete, row, row.ETag), new(TableTransactionActionType.Add, Grant(typed))]
                : [new(TableTransactionActionType.UpdateReplace, row, row.ETag)];
            if (await table.TrySubmitAsync(steps, attempts, cancellation))
            {
                return right ? CodeTried.Right : CodeTried.Wrong;
            }
        }
    }

    public async Task<bool> HoldsAsync(string link, string grant, DateTimeOffset at, CancellationToken cancellation) =>
        await table.FindAsync(PartitionOf(link), GrantRow(grant), cancellation) is { } row && row.Instant("Expires") > at;

    /// <summary>Removes the codes of a link, or all that is kept of it.</summary>
    public async Task RemoveAsync(string link, bool codesOnly, CancellationToken cancellation)
    {
        string wanted = codesOnly ? TableClient.CreateQueryFilter($"RowKey gt {"c!"} and RowKey lt {"c!" + RowKeys.End}") : TableClient.CreateQueryFilter($"RowKey gt {string.Empty}");
        foreach (TableEntity row in await new Rows(PartitionOf(link), wanted, int.MaxValue).ReadAsync(table, row => row, cancellation))
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
    }

    private static TableEntity Grant(CodeTry typed) =>
        new(PartitionOf(typed.Link), GrantRow(typed.Grant)) { ["Expires"] = (typed.At + ILinks.GrantLife).UtcTicks };

    private static LinkCode ReadCode(TableEntity row, string link, string browser) =>
        new(link, browser, row.GetBinary("Hash")!, row.GetInt64("Version")!.Value, row.Instant("Expires")) { TriesLeft = (int)row.GetInt64(TriesLeft)!.Value };

    private static DateTimeOffset InstantOf(string asked) => new(long.Parse(asked.Split('-')[0], CultureInfo.InvariantCulture), TimeSpan.Zero);

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private static string PartitionOf(string link) => RowKeys.Escape(link);

    private static string CodeRow(string browser) => $"c!{RowKeys.Escape(browser)}";

    private static string GrantRow(string grant) => $"g!{RowKeys.Escape(grant)}";
}
