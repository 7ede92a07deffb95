using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>Uploads in all three ways, cut by kills of the real process anywhere in their bytes; some are brought again, some given up.</summary>
/// <param name="seed">Chooses contents and moments.</param>
internal sealed class UploadStorm(int seed) : IAsyncDisposable
{
    private static readonly string[] Ways = ["raw", "form", "parts"];
    private static readonly TimeSpan ScanLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan TwoDays = TimeSpan.FromDays(2);

    private readonly StoryFolder _folder = new();
    private readonly Random _random = new(seed);
    private readonly List<Sending> _all = [];
    private readonly List<string> _wrong = [];
    private readonly List<Api> _apis = []; // a request that a kill cut off ends by the cut, not by its client
    private AppProcess? _app;
    private string _id = "";
    private long _sent;
    private long _killAt;
    private TaskCompletionSource _due = new();

    private Api Present => _apis[^1];

    /// <summary>How many uploads were cut off.</summary>
    public int Cut { get; private set; }

    /// <summary>How many were answered before the kill.</summary>
    public int AnsweredBefore { get; private set; }

    /// <summary>Lets it rage, sweeps, and gives back what is wrong.</summary>
    /// <param name="kills">How often the application is killed while uploads run.</param>
    /// <param name="whileSwept">What befalls the dead folder before the last start, after its files were aged.</param>
    public async Task<IReadOnlyList<string>> RageAsync(int kills, Action<string>? whileSwept = null)
    {
        await BeginAsync();
        await OpenAsync();
        for (int kill = 0; kill < kills; kill++)
        {
            await KillWhileUploadingAsync(kill);
        }

        await SweepAsync(whileSwept);
        await CheckAtTheEndAsync();
        return _wrong;
    }

    public async ValueTask DisposeAsync()
    {
        _apis.ForEach(api => api.Dispose());
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task BeginAsync()
    {
        _app = await AppProcess.StartAsync(_folder.Path, new DateOnly(2026, 1, 12));
        _apis.Add(new Api(_app.Address));
    }

    private async Task KillAsync()
    {
        await _app!.KillAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    private async Task OpenAsync()
    {
        DateOnly today = await Present.TodayAsync();
        await Present.ActAsync(Api.Secretariat, "/api/associations/la-passerelle/approvals", new { from = today, until = today.AddYears(3).AddDays(-1), reference = "2026-1" });
        _id = await new Walk(Present).ToAsync(Milestone.Filed);
    }

    private async Task KillWhileUploadingAsync(int kill)
    {
        byte[][] contents = [.. Ways.Select(_ => SmallFiles.PdfOf(_random.Next(1_000_000, 3_000_000)))];
        Sending[] round = [.. Ways.Select((way, place) => new Sending(way, _id, (kill * Ways.Length) + place + 1, contents[place], Count))];
        (_sent, _killAt, _due) = (0, _random.NextInt64(1, contents.Sum(content => content.Length)), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

        Task<bool[]> running = Task.WhenAll(round.Select(sending => sending.TryAsync(Present)));
        await Task.WhenAny(_due.Task, running);
        await Task.Delay(_random.Next(25), Ct); // past the bytes: flush, note, act
        await KillAsync();
        bool[] answered = await running;
        (Cut, AnsweredBefore) = (Cut + answered.Count(one => !one), AnsweredBefore + answered.Count(one => one));
        await BeginAsync();
        _all.AddRange(round);
        await CheckAsync();
        await Task.WhenAll(round.Where(_ => kill % 3 != 2).Select(async again => Assert.True(await again.TryAsync(Present), $"{again.Name}: cut off without a kill"))); // the others are given up
    }

    private void Count(int bytes)
    {
        if (Interlocked.Add(ref _sent, bytes) >= _killAt)
        {
            _due.TrySetResult();
        }
    }

    /// <summary>Two days later, by the age of the files and by the clock of the timers.</summary>
    private async Task SweepAsync(Action<string>? whileSwept)
    {
        await ScannedAsync();
        await KillAsync();
        foreach (string file in Files("quarantine").Concat(Files("uploads")))
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file) - TwoDays);
        }

        whileSwept?.Invoke(_folder.Path);
        await BeginAsync();
        await Present.MoveToAsync((await Present.TodayAsync()).AddDays(1));
    }

    // A kill between the deposit and the start of its scan leaves a scan that nobody follows, and a sender who gave up does not come back: the sweep starts it.
    private async Task ScannedAsync()
    {
        await Present.MoveToAsync((await Present.TodayAsync()).AddDays(1));
        Stopwatch waited = Stopwatch.StartNew();
        while ((await ListAsync()).Any(line => line["scan"]!.GetValue<string>() != "safe"))
        {
            Assert.True(waited.Elapsed < ScanLimit, "Documents were not scanned.");
            await Task.Delay(20, Ct);
        }
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync() =>
        [.. (await Present.ReadAsync(Api.Secretariat, $"/api/cases/{_id}/documents")).AsArray().Select(line => line!)];

    private async Task<IReadOnlyList<JsonNode>> CheckAsync()
    {
        IReadOnlyList<JsonNode> listed = await ListAsync();
        foreach (Sending sending in _all)
        {
            JsonNode[] stands = [.. listed.Where(line => line["name"]!.GetValue<string>() == sending.Name)];
            if (stands.Length > 1 || (sending.IsAnswered && stands.Length == 0))
            {
                _wrong.Add($"{sending.Name}: {(sending.IsAnswered ? "answered" : "cut off")}, stands {stands.Length} times");
            }

            _wrong.AddRange(stands.Where(line => line["sha256"]!.GetValue<string>() != sending.Sha256).Select(_ => $"{sending.Name}: stands with another content"));
        }

        return listed;
    }

    private async Task CheckAtTheEndAsync()
    {
        foreach (JsonNode line in await CheckAsync())
        {
            using HttpResponseMessage read = await Present.SendAsync(HttpMethod.Get, $"/api/cases/{_id}/documents/{line["document"]}", Api.Secretariat);
            string sha256 = Convert.ToHexStringLower(SHA256.HashData(await read.Content.ReadAsByteArrayAsync(Ct)));
            if (sha256 != line["sha256"]!.GetValue<string>())
            {
                _wrong.Add($"{line["name"]}: reads as something else ({(int)read.StatusCode})");
            }
        }

        IEnumerable<string> left = Files("quarantine").Concat(Files("uploads")).Concat(Files("documents").Where(file => file.EndsWith(".part", StringComparison.Ordinal)));
        _wrong.AddRange(left.Select(file => $"{Path.GetRelativePath(_folder.Path, file)} was not swept"));
    }

    private string[] Files(string store)
    {
        string folder = Path.Combine(_folder.Path, store);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }
}
