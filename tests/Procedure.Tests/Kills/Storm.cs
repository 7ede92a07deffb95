using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>Callers who act without pause while the application is killed at random moments and started again at once; at the end, what is wrong.</summary>
/// <param name="seed">Chooses the moments, and how far the callers bring each case.</param>
internal sealed class Storm(int seed) : IAsyncDisposable
{
    private const int Pairs = 3;
    private const int DaysAfter = 31;

    private readonly StoryFolder _folder = new();
    private readonly Receipts _receipts = new();
    private readonly Random _random = new(seed);
    private Lives? _app;

    /// <summary>Whether the clock is moved during the storm, so that timers, alerts and mails are under way when a kill comes.</summary>
    public bool MovesClock { get; init; } = true;

    /// <summary>Lets it rage, then brings the clock some days on.</summary>
    /// <param name="kills">How often the application is killed.</param>
    /// <param name="whileDead">What befalls the folder after each kill, given its number, before the next start.</param>
    public async Task<Aftermath> RageAsync(int kills, Action<int, Remains>? whileDead = null)
    {
        _app = new Lives(_folder);
        await _app.BeginAsync();
        await OpenAsync();
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task[] callers = [.. Enumerable.Range(1, Pairs).Select(number => new Pair($"pair-{number}", _app, _receipts, new Random(seed + number)).WorkAsync(over.Token))];
        for (int kill = 1; kill <= kills; kill++)
        {
            await await Task.WhenAny([LiveAsync(), .. callers]); // a caller who ends before the storm has failed
            if (kill == kills)
            {
                await over.CancelAsync(); // what this kill cut off is brought again; nothing new is begun
            }

            whileDead?.Invoke(kill, new Remains(_folder.Path));
            await _app.BeginAsync();
        }

        await Task.WhenAll(callers);
        return await CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The association is approved for as long as the storm lasts.</summary>
    private async Task OpenAsync()
    {
        Api api = await _app!.PresentAsync();
        DateOnly today = await api.TodayAsync();
        await api.ActAsync(Api.Secretariat, "/api/associations/la-passerelle/approvals", new { from = today, until = today.AddYears(3).AddDays(-1), reference = "2026-1" });
    }

    /// <summary>One life up to its kill: some answers, in every other life a move of the clock, then some more while the move is under way.</summary>
    private async Task LiveAsync()
    {
        Api api = await _app!.PresentAsync();
        _app.CountAnew();
        await _app.AnswersAsync(_random.Next(20, 60));
        Task move = MovesClock && _random.Next(2) == 0 ? MoveAsync(api, _random.Next(1, 8)) : Task.CompletedTask;
        await _app.AnswersAsync(_random.Next(30));
        await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(15)), Ct); // anywhere within a request
        await _app.KillAsync();
        await move;
    }

    private static async Task MoveAsync(Api api, int days)
    {
        try
        {
            await api.MoveToAsync((await api.TodayAsync()).AddDays(days));
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException)
        {
            // Killed on the way: the clock stands where it had come to.
        }
    }

    private async Task<Aftermath> CloseAsync()
    {
        Api api = await _app!.PresentAsync();
        await api.MoveToAsync((await api.TodayAsync()).AddDays(DaysAfter));
        List<string> overdue = [];
        foreach (string id in _receipts.Cases)
        {
            overdue.AddRange(await Aftermath.OverdueAsync(api, id));
        }

        await _app.KillAsync();
        return new Aftermath(_receipts, new Remains(_folder.Path), overdue, _app.Cut, _app.Output);
    }
}
