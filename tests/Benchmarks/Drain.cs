using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Mail;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Ten thousand notices that came due on three days of an outage, to five hundred people: how long they take to leave, as how many mails, and in how much memory.</summary>
internal static class Drain
{
    private const int Rows = 10_000;
    private const int People = 500;
    private const int Days = 3;
    private static readonly Department Department = Department.Parse("45");
    private static readonly DateTimeOffset Back = new(2026, 3, 5, 9, 0, 0, TimeSpan.Zero); // a Thursday morning

    public static async Task MeasureAsync(TextWriter console)
    {
        await console.WriteLineAsync($"Drain: {Rows:N0} notices of {Days} days to {People} people, unflushed, beside a plain write of as many files as mails left");
        using TemporaryFolder folder = new();
        Counting counting = new();
        await OneAsync(folder["warm"], 500, null);
        Result mailbox = await OneAsync(folder["mailbox"], Rows, null);
        Result counted = await OneAsync(folder["counted"], Rows, counting);
        string[] mails = Directory.GetFiles(Path.Combine(folder["mailbox"], "mailbox"), "*.eml");
        double plain = await WritePlainlyAsync(mails, folder["plain"]);
        await SayAsync(console, "mailbox folder", mailbox, mails.Length);
        await SayAsync(console, "a channel that only counts", counted, counting.Mails);
        await console.WriteLineAsync($"  {"plain write of the same files",-30}{mails.Length / plain,9:F0} files/s   the mailbox takes {mailbox.Seconds / plain:F1} times as long");
    }

    private static Task SayAsync(TextWriter console, string channel, Result result, int mails) => console.WriteLineAsync(
        $"  {channel,-30}{Rows / result.Seconds,9:F0} notices/s {mails / result.Seconds,7:F0} mails/s   {mails} mails in {result.Seconds:F1} s, growth at most {result.Growth / 1024 / 1024} MiB");

    private static async Task<Result> OneAsync(string folder, int rows, IMail? channel)
    {
        using ServiceProvider services = Build(folder, channel);
        await FillAsync(services, rows);
        Postman postman = services.GetRequiredService<Postman>();
        long before = Environment.WorkingSet;
        long peak = before;
        Stopwatch watch = Stopwatch.StartNew();
        Task sending = Task.Run(() => postman.SendDueAsync(null, CancellationToken.None));
        while (!sending.IsCompleted)
        {
            peak = Math.Max(peak, Environment.WorkingSet);
            await Task.WhenAny(sending, Task.Delay(5));
        }

        await sending;
        double taken = watch.Elapsed.TotalSeconds;
        if (await services.GetRequiredService<IOutbox>().NextAsync(default) is not null)
        {
            throw new InvalidOperationException("Some did not leave.");
        }

        return new Result(taken, peak - before);
    }

    private static ServiceProvider Build(string folder, IMail? channel)
    {
        IServiceCollection services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton<TimeProvider>(new Standing())
            .AddLocalAdapters(new AdapterOptions(folder, DataKind.Demo));
        services.AddCasework();
        return (channel is null ? services : services.AddSingleton(channel)).BuildServiceProvider();
    }

    private static async Task FillAsync(ServiceProvider services, int rows)
    {
        for (int person = 0; person < People; person++)
        {
            Account account = new(ActorId.Parse($"personne-{person}"), Role.Secretariat, Department, "Prénom Nom", "secrétaire", $"personne-{person}@demo.invalid");
            await services.GetRequiredService<IDirectory>().SaveAsync(account, keyHash: null, default);
        }

        IRegister register = services.GetRequiredService<IRegister>();
        for (int number = 0; number < rows; number++)
        {
            CaseId id = CaseId.From(Department, SHA256.HashData(BitConverter.GetBytes(number)));
            DateTimeOffset due = Back.AddDays(-(number / People % Days) - 1);
            OutboxRow row = new($"{id}/{Notices.Received}", OutboxKind.Mail, id, due)
            {
                Notice = Notices.Received,
                Recipient = ActorId.Parse($"personne-{number % People}"),
                Department = Department,
                Day = LegalCalendar.DayOf(due),
                Version = 1,
            };
            Append append = new(StreamId.Of(id), 0, [FiledApplication.At(due)[0]], new KeyUse("act", "act")) { Outbox = [row] };
            if (await register.AppendAsync(append, default) is not Appended.Written)
            {
                throw new InvalidOperationException("Two notices have one case.");
            }
        }
    }

    private static async Task<double> WritePlainlyAsync(string[] files, string folder)
    {
        Directory.CreateDirectory(folder);
        List<byte[]> contents = [];
        foreach (string file in files)
        {
            contents.Add(await File.ReadAllBytesAsync(file));
        }

        Stopwatch watch = Stopwatch.StartNew();
        foreach ((int number, byte[] content) in contents.Index())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{number}.eml"), content);
        }

        return watch.Elapsed.TotalSeconds;
    }

    private sealed record Result(double Seconds, long Growth);

    /// <summary>Legal time that does not move.</summary>
    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Back;
    }

    /// <summary>Takes everything at once.</summary>
    private sealed class Counting : IMail
    {
        public bool KnowsKeys => false;

        public int Mails { get; private set; }

        public Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation)
        {
            Mails++;
            return Task.FromResult<MailAnswer>(MailOutcome.Sent);
        }
    }
}
