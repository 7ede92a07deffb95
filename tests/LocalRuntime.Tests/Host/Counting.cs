using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Tests.Host;

internal sealed record Sum(int Total, string Noted);

/// <summary>Orchestrators and the request that starts one.</summary>
internal static class Counting
{
    [Function("Begin")]
    public static async Task<IResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "begin/{n:int}")] HttpRequest request,
        int n,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        Results.Text(await client.ScheduleNewOrchestrationInstanceAsync("Add", n, cancellation: cancellation));

    [Function("Add")]
    public static async Task<Sum> Add([OrchestrationTrigger] TaskOrchestrationContext context, int n)
    {
        int doubled = await context.CallActivityAsync<int>("Double", n);
        string noted = await context.CallActivityAsync<string>("Note");
        return new Sum(doubled, noted);
    }

    [Function("Wait")]
    public static async Task<DateTime> Wait([OrchestrationTrigger] TaskOrchestrationContext context, int days)
    {
        await context.CreateTimer(context.CurrentUtcDateTime.AddDays(days), CancellationToken.None);
        return context.CurrentUtcDateTime;
    }
}

/// <summary>Activities of a class built from services.</summary>
internal sealed class Clerk(Journal journal)
{
    [Function("Double")]
    public int Double([ActivityTrigger] int n)
    {
        journal.Write("doubling");
        return 2 * n;
    }

    [Function("Note")]
    public async Task<string> NoteAsync([ActivityTrigger] FunctionContext context, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        string id = (string)context.BindingContext.BindingData["instanceId"]!;
        OrchestrationMetadata? instance = await client.GetInstanceAsync(id, cancellation: cancellation);
        journal.Write("noting");
        return $"{id} {(instance is { IsRunning: true } ? "running" : "lost")}, by {nameof(Clerk)}";
    }
}

internal sealed class Outer(Journal journal) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        string trigger = context.FunctionDefinition.InputBindings.Values.Single(b => b.Type.EndsWith("Trigger", StringComparison.Ordinal)).Type;
        journal.Write($"outer {context.FunctionDefinition.Name} {trigger} {context.GetHttpContext() is not null}");
        await next(context);
        journal.Write($"left {context.FunctionDefinition.Name}");
    }
}

internal sealed class Inner(Journal journal) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        journal.Write($"inner {context.FunctionDefinition.Name}");
        return next(context);
    }
}
