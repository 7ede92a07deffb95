using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Tests.Host;

namespace PspWorkflow.LocalRuntime.Tests.Clock;

/// <summary>A reminder that an orchestration files in an outbox, which a frequent schedule empties, as the clock is moved.</summary>
public sealed class MovedWorkTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_mail_filed_by_an_orchestration_leaves_on_its_day_and_its_retries_are_run_through()
    {
        await using TestApp app = await StartAsync(failures: 2);
        await Client(app).ScheduleNewOrchestrationInstanceAsync("Remind", 3, cancellation: Ct);

        await app.Mover.MoveToAsync(Start.AddDays(30), Ct);

        Assert.Equal(
            ["02-13 12:00 filed", "02-13 12:00 failed", "02-13 12:10 failed", "02-13 12:20 sent"],
            app.Journal.Rest());
    }

    [Fact]
    public async Task A_mail_filed_because_of_a_sent_one_leaves_at_the_next_run_of_the_outbox_not_at_the_end_of_the_move()
    {
        await using TestApp app = await StartAsync(failures: 0);
        string id = await Client(app).ScheduleNewOrchestrationInstanceAsync("RemindTwice", 3, cancellation: Ct);
        app.Services.GetRequiredService<Mail>().OnSent = () => Client(app).RaiseEventAsync(id, "sent", cancellation: Ct);

        await app.Mover.MoveToAsync(Start.AddDays(30), Ct);

        Assert.Equal(["02-13 12:00 filed", "02-13 12:00 sent", "02-13 12:00 filed", "02-13 12:05 sent"], app.Journal.Rest());
    }

    [Fact]
    public async Task Timers_of_many_instances_fire_in_the_order_of_their_instants_whatever_the_order_of_their_start()
    {
        await using TestApp app = await StartAsync(failures: 0);
        foreach (int days in new[] { 20, 5, 11 })
        {
            await Client(app).ScheduleNewOrchestrationInstanceAsync("Remind", days, cancellation: Ct);
        }

        await app.Mover.MoveToAsync(new DateOnly(2026, 3, 31), Ct);

        Assert.Equal(
            ["02-15 12:00 filed", "02-15 12:00 sent", "02-21 12:00 filed", "02-21 12:00 sent", "03-02 12:00 filed", "03-02 12:00 sent"],
            app.Journal.Rest());
    }

    public void Dispose() => _folder.Dispose();

    private static DurableTaskClient Client(TestApp app) => app.Services.GetRequiredService<DurableTaskClient>();

    private Task<TestApp> StartAsync(int failures) => TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Reminders), typeof(Post))
    {
        OpenPort = false,
        Machine = new FakeTimeProvider(Start),
        Configure = b => b.Services
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Mail>(provider, failures))
            .AddSingleton<IDueInstants>(provider => provider.GetRequiredService<Mail>()),
    });

    /// <summary>An outbox of one mail.</summary>
    internal sealed class Mail(TimeProvider legal, Journal journal, int failures) : IDueInstants
    {
        private int _failuresLeft = failures;
        private DateTimeOffset? _due;

        public Func<Task> OnSent { get; set; } = () => Task.CompletedTask;

        public void File()
        {
            _due = legal.GetUtcNow();
            Say("filed");
        }

        public async Task SendAsync()
        {
            if (_due is null || _due > legal.GetUtcNow())
            {
                return;
            }

            bool fails = _failuresLeft-- > 0;
            _due = fails ? legal.GetUtcNow().AddMinutes(10) : null;
            Say(fails ? "failed" : "sent");
            await (fails ? Task.CompletedTask : OnSent());
        }

        public Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) => Task.FromResult(_due);

        private void Say(string what) => journal.Write($"{legal.GetUtcNow():MM-dd HH:mm} {what}");
    }

    private static class Reminders
    {
        [Function("Remind")]
        public static async Task Remind([OrchestrationTrigger] TaskOrchestrationContext context, int days)
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(days), CancellationToken.None);
            await context.CallActivityAsync("File");
        }

        [Function("RemindTwice")]
        public static async Task RemindTwice([OrchestrationTrigger] TaskOrchestrationContext context, int days)
        {
            await Remind(context, days);
            await context.WaitForExternalEvent<object>("sent");
            await context.CallActivityAsync("File");
        }
    }

    private sealed class Post(Mail mail)
    {
        [Function("File")]
        public void File([ActivityTrigger] object? nothing, FunctionContext context)
        {
            Assert.Null(nothing);
            Assert.Equal("File", context.FunctionDefinition.Name);
            mail.File();
        }

        [Function("Outbox")]
        public Task SendAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer) => timer.IsPastDue ? Task.CompletedTask : mail.SendAsync();
    }
}
