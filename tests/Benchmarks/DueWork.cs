using System.Diagnostics;
using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.App;
using PspWorkflow.App.Local;
using PspWorkflow.App.Operations;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Finding the due work among more and more cases of which the same few are due: the time must not grow with what is not due.</summary>
internal static class DueWork
{
    private const int Times = 200;
    private static readonly int[] Sizes = [1_000, 10_000, 100_000];
    private static readonly OutboxSlice Mails = new(OutboxKind.Mail);

    private static readonly (string What, Func<FilledRegister, Task> Ask)[] Questions =
    [
        ("cases that are due", filled => filled.Register.DueAsync(FilledRegister.Now, new Page(500), default)),
        ("take the mails that are due", filled => filled.Outbox.TakeAsync(FilledRegister.Now, TimeSpan.Zero, 500, Mails, default)),
        ("next instant of the outbox", filled => filled.Outbox.NextAsync(default)),
        ("any mail due", filled => filled.Outbox.AnyAsync(FilledRegister.Now, Mails, default)),
        ("any mail of one case due", filled => filled.Outbox.AnyAsync(FilledRegister.Now, Mails with { Case = FilledRegister.First }, default)),
        ("learn that a case has no signal", filled => filled.Outbox.SeenAsync(FilledRegister.First, 2, FilledRegister.Now, default)),
        ("list a department's cases", filled => filled.Register.ListAsync(new CaseFilter(Department.Parse("45")), new Page(), default)),
        ("those of a stage that none is in", filled => filled.Register.ListAsync(new CaseFilter(Department.Parse("45"), Stage: nameof(Stage.Decision)), new Page(), default)),
        ("list the few cases of an association", filled => filled.Register.ListAsync(new CaseFilter(Association: FilledRegister.Few), new Page(), default)),
        ("those of a stage that nearly all are in", filled => filled.Register.ListAsync(new CaseFilter(Association: FilledRegister.Few, Stage: nameof(Stage.Application)), new Page(), default)),
        ("those of a stage that only they are in", filled => filled.Register.ListAsync(new CaseFilter(Association: FilledRegister.Few, Stage: nameof(Stage.Commission)), new Page(), default)),
        ("read one case", filled => filled.Register.ReadAsync(StreamId.Of(FilledRegister.First), default)),
    ];

    public static async Task MeasureAsync(TextWriter console)
    {
        await ColumnAsync(FilledRegister.Due, TextWriter.Null); // to warm up
        List<double[]> columns = [];
        foreach (int size in Sizes)
        {
            columns.Add(await ColumnAsync(size, console));
        }

        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{FilledRegister.Due} due among {string.Join(", ", Sizes.Select(size => $"{size:N0}"))} cases, ms (median of {Times}), and how it grows:"));
        foreach ((int row, string what) in Questions.Select(question => question.What).Append("the daily check, once: wakes the due").Index())
        {
            await console.WriteLineAsync($"  {what,-42}{string.Join("  ", columns.Select(column => $"{column[row],8:F3}"))}   x{columns[1][row] / columns[0][row]:F1}  x{columns[2][row] / columns[0][row]:F1}");
        }
    }

    private static async Task<double[]> ColumnAsync(int size, TextWriter console)
    {
        using TemporaryFolder folder = new();
        return [.. await AskAsync(folder.Root, size, console), await CheckAsync(folder.Root)];
    }

    private static async Task<double[]> AskAsync(string folder, int size, TextWriter console)
    {
        using FilledRegister filled = new(folder);
        Stopwatch watch = Stopwatch.StartNew();
        await filled.FillAsync(size);
        await console.WriteLineAsync($"  filled with {size} cases in {watch.Elapsed.TotalSeconds:F1} s, {size / watch.Elapsed.TotalSeconds:F0} unflushed appends/s");
        List<double> medians = [];
        foreach ((_, Func<FilledRegister, Task> ask) in Questions)
        {
            medians.Add(await MedianAsync(() => ask(filled)));
        }

        return [.. medians];
    }

    private static async Task<double> MedianAsync(Func<Task> ask)
    {
        double[] taken = new double[Times];
        for (int i = -Times / 10; i < Times; i++) // the first ones warm up
        {
            long begun = Stopwatch.GetTimestamp();
            await ask();
            taken[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        return taken.Order().ElementAt(Times / 2);
    }

    /// <summary>The function itself, in a house on that register that knows no orchestration yet.</summary>
    private static async Task<double> CheckAsync(string folder)
    {
        using IHost host = House.Build(new Start(folder, Demo: true) { OpenPort = false, Today = LegalCalendar.DayOf(FilledRegister.Now).AddDays(Programme), HostArguments = ["--Logging:LogLevel:Default=None"] });
        await host.StartAsync();
        DailyCheck check = ActivatorUtilities.CreateInstance<DailyCheck>(host.Services);
        long begun = Stopwatch.GetTimestamp();
        await check.RunAsync(new TimerInfo(), host.Services.GetRequiredService<DurableTaskClient>(), CancellationToken.None);
        double taken = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await host.StopAsync();
        return taken;
    }

    /// <summary>A demonstration's clock starts so many days before its day.</summary>
    private static int Programme => PspWorkflow.App.Local.Play.Programme.LongestDays;
}
