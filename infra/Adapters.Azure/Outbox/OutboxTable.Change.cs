using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <content>Changing a row wherever it stands.</content>
internal sealed partial class OutboxTable
{
    /// <summary>Changes a row that is known by its key; a change to null leaves it as it is.</summary>
    /// <param name="key">The row.</param>
    /// <param name="change">Judged anew when another writer comes between.</param>
    /// <param name="toSecond">Whether its notice then goes to the recipient's second address, once for ever.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether it was changed.</returns>
    public async Task<bool> ChangeAsync(string key, Func<PlacedRow, PlacedRow?> change, bool toSecond, CancellationToken cancellation)
    {
        for (int tries = 1; tries <= Faults.Tries; tries++)
        {
            if (await FindAsync(key, cancellation) is not { } row || change(row) is not { } changed)
            {
                return false;
            }

            // The second row comes first: who dies in between leaves the first one to be told again, and the second is made once.
            if (toSecond && !row.Row.ToSecond)
            {
                await AddAsync([SecondOf(changed)], cancellation);
            }

            if (await TryWriteAsync([new RowChange(row, changed)], cancellation))
            {
                return true;
            }
        }

        throw new TimeoutException($"Another writer was always faster on a row of the outbox, {Faults.Tries} times.");
    }

    /// <summary>The rows that left in a mail, by key.</summary>
    public async Task<IReadOnlyList<PlacedRow>> OfMailAsync(string mail, CancellationToken cancellation)
    {
        IReadOnlyList<string> keys = await index.OfMailAsync(mail, cancellation);
        PlacedRow?[] rows = await Task.WhenAll(keys.Select(key => FindAsync(key, cancellation)));
        return [.. rows.OfType<PlacedRow>().Where(row => row.Row.Mail == mail).OrderBy(row => row.Row.Key, StringComparer.Ordinal)];
    }

    private static OutboxRow SecondOf(PlacedRow row) => row.Row with
    {
        Key = $"{row.Row.Key}/second",
        ToSecond = true,
        NotBefore = row.Since,
        Attempts = 0,
        State = NoticeState.Queued,
        Mail = null,
        Resendings = 0,
    };
}
