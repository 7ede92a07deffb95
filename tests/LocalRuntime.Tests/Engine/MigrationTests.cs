using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Engine.Storage;
using PspWorkflow.LocalRuntime.Sqlite;

namespace PspWorkflow.LocalRuntime.Tests.Engine;

/// <summary>Files that earlier releases wrote, and one of a later release.</summary>
public sealed class MigrationTests
{
    // As version 1 wrote it; never to be changed.
    private const string Version1 = """
        CREATE TABLE IF NOT EXISTS instances (
            id TEXT PRIMARY KEY, generation TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL, status INTEGER NOT NULL,
            created INTEGER NOT NULL, updated INTEGER NOT NULL, input TEXT, output TEXT, custom_status TEXT, failure TEXT,
            parent TEXT, parent_generation TEXT, parent_call INTEGER) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS history (
            instance TEXT NOT NULL, position INTEGER NOT NULL, kind INTEGER NOT NULL, call INTEGER NOT NULL,
            name TEXT, payload TEXT, at INTEGER NOT NULL, PRIMARY KEY (instance, position)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS inbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, generation TEXT,
            kind INTEGER NOT NULL, call INTEGER NOT NULL, name TEXT, payload TEXT);
        CREATE TABLE IF NOT EXISTS later (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, instance TEXT NOT NULL, generation TEXT,
            kind INTEGER NOT NULL, call INTEGER NOT NULL, name TEXT, payload TEXT);
        CREATE TABLE IF NOT EXISTS activities (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance TEXT NOT NULL, generation TEXT NOT NULL,
            call INTEGER NOT NULL, name TEXT NOT NULL, input TEXT);
        CREATE INDEX IF NOT EXISTS inbox_of_instance ON inbox (instance);
        CREATE INDEX IF NOT EXISTS later_by_due ON later (due);
        CREATE INDEX IF NOT EXISTS later_of_instance ON later (instance);
        CREATE INDEX IF NOT EXISTS activities_of_instance ON activities (instance);
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(0)] // killed between the tables and the number, which version 1 wrote apart
    public async Task Instances_timers_and_activities_of_a_version_1_file_are_carried_to_their_end(int version)
    {
        await using EngineWorld world = new();
        using CancellationTokenSource end = new();
        bool open = false;
        world.Functions
            .Activity("gate", async (_, _) =>
            {
                await (open ? Task.CompletedTask : Task.Delay(Timeout.Infinite, end.Token));
                return 7;
            })
            .Orchestrator("call", context => context.CallActivityAsync<int>("gate"))
            .Orchestrator("sleep", async context =>
            {
                await context.CreateTimer(TimeSpan.FromDays(100), CancellationToken.None);
                return 8;
            })
            .Orchestrator("listen", context => context.WaitForExternalEvent<int>("go"));
        await world.StartAsync();
        await world.StartAsync("sleep", id: "sleeping");
        await world.StartAsync("listen", id: "listening");
        await world.Client.ScheduleNewOrchestrationInstanceAsync("call", null, new("calling"), Ct);
        await UntilCalledAsync(world);
        world.Abandon();
        await end.CancelAsync();
        open = true;

        using TemporaryFolder old = new();
        WriteVersion1(old["durable.db"], world.Options.DatabasePath, version);
        await using EngineWorld next = new() { Functions = world.Functions, Legal = new FakeTimeProvider(EngineWorld.Beginning) };
        next.Options = next.Options with { DatabasePath = old["durable.db"] };
        await next.StartAsync();
        await next.RaiseAsync("listening", "go", 9);
        await next.AdvanceToTheEndAsync();

        Assert.Equal((7, 8, 9), (await next.OutputAsync<int>("calling"), await next.OutputAsync<int>("sleeping"), await next.OutputAsync<int>("listening")));
        Assert.Equal(Schema.Version, await next.Engine.WriteAsync(transaction => Schema.VersionOf(transaction.Sql)));
    }

    [Fact]
    public void A_version_1_file_that_no_newer_program_has_opened_yet_lists_no_trouble()
    {
        using TemporaryFolder folder = new();
        using (SqlSession sql = new(folder["durable.db"]))
        {
            sql.Run(Version1);
            sql.Run("PRAGMA user_version = 1");
        }

        Assert.Empty(TroubledWork.In(folder["durable.db"]));
    }

    [Fact]
    public async Task A_file_of_a_later_version_is_left_alone_in_a_clear_sentence()
    {
        await using EngineWorld world = new();
        await world.StartAsync();
        await world.Engine.StopAsync(Ct);
        Change(world.Options.DatabasePath, $"PRAGMA user_version = {Schema.Version + 1}");

        LocalRuntimeException refusal = await Assert.ThrowsAsync<LocalRuntimeException>(() => world.StartAsync());

        Assert.Contains($"{world.Options.DatabasePath} is of version {Schema.Version + 1} and this program knows versions up to {Schema.Version}", refusal.Message, StringComparison.Ordinal);
        Change(world.Options.DatabasePath, $"PRAGMA user_version = {Schema.Version}");
        await world.StartAsync();
    }

    private static async Task UntilCalledAsync(EngineWorld world)
    {
        while (world.Functions.ActivityRuns.IsEmpty)
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static void WriteVersion1(string path, string rows, int version)
    {
        using SqlSession sql = new(path);
        sql.Run(Version1);
        sql.Run($"ATTACH '{rows}' AS made");
        foreach (string table in new[] { "instances", "history", "inbox", "later", "activities" })
        {
            sql.Run($"INSERT INTO {table} SELECT * FROM made.{table}");
        }

        sql.Run($"PRAGMA user_version = {version}");
    }

    private static void Change(string path, string pragma)
    {
        using SqlSession sql = new(path);
        sql.Run(pragma);
    }
}
