using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace PspWorkflow.LocalRuntime.Tests.Host;

public sealed class DurableFunctionTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 2, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_request_starts_an_orchestration_whose_activities_get_their_input_services_and_client()
    {
        await using TestApp app = await StartAsync();

        string id = await app.Browser.GetStringAsync("/begin/7", Ct);
        OrchestrationMetadata done = await Client(app).WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Ct);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, done.RuntimeStatus);
        Assert.Equal(new Sum(14, Noted: $"{id} running, by {nameof(Clerk)}"), done.ReadOutputAs<Sum>());
    }

    [Fact]
    public async Task A_null_for_a_parameter_that_cannot_be_null_is_the_types_default()
    {
        await using TestApp app = await StartAsync();

        string id = await Client(app).ScheduleNewOrchestrationInstanceAsync("Add", input: null, cancellation: Ct);
        OrchestrationMetadata done = await Client(app).WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, Ct);

        Assert.Equal(0, done.ReadOutputAs<Sum>()!.Total);
    }

    [Fact]
    public async Task Moving_the_clock_runs_through_durable_timers_and_the_days_between()
    {
        await using TestApp app = await StartAsync();
        string id = await Client(app).ScheduleNewOrchestrationInstanceAsync("Wait", 40, cancellation: Ct);

        await app.Mover.MoveToAsync(Start.AddDays(41), Ct);

        OrchestrationMetadata? done = await Client(app).GetInstanceAsync(id, getInputsAndOutputs: true, Ct);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, done?.RuntimeStatus);
        Assert.Equal(Start.AddDays(40).UtcDateTime, done!.ReadOutputAs<DateTime>());
    }

    [Fact]
    public async Task An_instance_waits_through_a_restart_and_goes_on()
    {
        string id;
        await using (TestApp app = await StartAsync())
        {
            id = await Client(app).ScheduleNewOrchestrationInstanceAsync("Wait", 10, cancellation: Ct);
            await app.Mover.MoveToAsync(Start.AddDays(5), Ct);
        }

        await using TestApp next = await StartAsync();
        await next.Mover.MoveToAsync(Start.AddDays(10), Ct);

        Assert.True((await Client(next).GetInstanceAsync(id, cancellation: Ct))?.IsCompleted);
    }

    [Fact]
    public async Task The_worker_middleware_runs_around_every_kind_of_function_in_the_order_added()
    {
        await using TestApp app = await StartAsync(b =>
        {
            b.UseMiddleware<Outer>();
            b.UseMiddleware<Inner>();
        });

        string id = await app.Browser.GetStringAsync("/begin/7", Ct);
        await Client(app).WaitForInstanceCompletionAsync(id, cancellation: Ct);

        IReadOnlyList<string> seen = app.Journal.Rest();
        Assert.Equal(["outer Begin httpTrigger True", "inner Begin", "left Begin"], seen.Where(line => line.Contains("Begin", StringComparison.Ordinal)));
        Assert.Contains("outer Add orchestrationTrigger False", seen);
        Assert.Contains("inner Add", seen);
        Assert.Contains("outer Double activityTrigger False", seen);
        Assert.Contains("inner Double", seen);
    }

    public void Dispose() => _folder.Dispose();

    private static DurableTaskClient Client(TestApp app) => app.Services.GetRequiredService<DurableTaskClient>();

    private Task<TestApp> StartAsync(Action<FunctionsApplicationBuilder>? configure = null) =>
        TestApp.StartAsync(new AppSetup(_folder.Root, typeof(Counting), typeof(Clerk))
        {
            Machine = new FakeTimeProvider(Start),
            Configure = configure ?? (_ => { }),
        });
}
