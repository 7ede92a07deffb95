using Microsoft.Extensions.Logging;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class LogTests
{
    [Fact]
    public async Task Ids_and_names_are_logged_and_no_payload_ever()
    {
        await using EngineWorld world = new();
        world.Functions
            .Activity("tell", () => "secret-result")
            .Activity("fail", () => throw new InvalidOperationException("secret-error"))
            .Orchestrator("story", async context =>
            {
                context.SetCustomStatus("secret-status");
                await context.CallActivityAsync("tell", "secret-argument");
                await context.WaitForExternalEvent<string>("go");
                await context.CallActivityAsync("fail");
            });
        await world.StartAsync();
        string id = await world.StartAsync("story", "secret-input");
        await world.RaiseAsync(id, "go", "secret-event");

        Assert.Contains(world.Log.All, line => line.Contains("story", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        Assert.Contains(world.Log.All, line => line.Contains("fail", StringComparison.Ordinal));
        Assert.DoesNotContain(world.Log.All, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replay_safe_logger_writes_each_line_once()
    {
        await using EngineWorld world = new();
        world.Functions.Orchestrator("chatty", async context =>
        {
            ILogger logger = context.CreateReplaySafeLogger<LogTests>();
            Write(logger, "line one");
            await context.WaitForExternalEvent<int>("go");
            Write(logger, "line two");
            await context.WaitForExternalEvent<int>("go");
            Write(logger, "line three");
        });
        await world.StartAsync();
        string id = await world.StartAsync("chatty");
        await world.RaiseAsync(id, "go");
        await world.RaiseAsync(id, "go");

        Assert.Equal(["line one", "line two", "line three"], world.Log.All.Where(line => line.Contains(nameof(LogTests), StringComparison.Ordinal)).Select(line => line.Split(": ")[1]));
    }

    private static void Write(ILogger logger, string line) => logger.Log(LogLevel.Information, default, line, null, (text, _) => text);
}
