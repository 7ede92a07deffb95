using Microsoft.Extensions.Logging;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

public sealed class LogTests
{
    [Fact]
    public async Task Ids_and_names_are_logged_and_no_payload_ever()
    {
        using CollectedLogs logs = new();
        await using EngineWorld world = new() { Loggers = logs };
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

        Assert.Contains(logs.Lines, line => line.Contains("story", StringComparison.Ordinal) && line.Contains(id, StringComparison.Ordinal));
        Assert.Contains(logs.Lines, line => line.Contains("fail", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_replay_safe_logger_writes_each_line_once()
    {
        using CollectedLogs logs = new();
        await using EngineWorld world = new() { Loggers = logs };
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

        Assert.Equal(["line one ", "line two ", "line three "], logs.Lines.Where(line => line.StartsWith("line", StringComparison.Ordinal)));
    }

    private static void Write(ILogger logger, string line) => logger.Log(LogLevel.Information, default, line, null, (text, _) => text);
}
