using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Access;

/// <summary>Stands before every function with an HTTP trigger and denies by default.</summary>
/// <remarks>Functions are Anonymous to the host: host keys say nothing about who calls. Ours travel as <c>Authorization: Bearer</c>.</remarks>
internal sealed class Gatekeeper(IDirectory directory, DemoDoor demo) : IFunctionsWorkerMiddleware
{
    private static readonly ConcurrentDictionary<string, MethodInfo?> Methods = new();

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context); // timers, orchestrations and activities: no caller
            return;
        }

        SafeHeaders.Apply(http.Response.Headers);
        if (await JudgeAsync(context, http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException unreadable) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await Problems.Unreadable(unreadable.StatusCode).ExecuteAsync(http);
        }
        catch (IOException full) when (FullDisk.Is(full) && !http.Response.HasStarted)
        {
            await Problems.NoRoom.ExecuteAsync(http);
        }
    }

    private async Task<IResult?> JudgeAsync(FunctionContext context, HttpContext http)
    {
        MethodInfo? function = Methods.GetOrAdd(context.FunctionDefinition.EntryPoint, Find);
        if (function?.GetCustomAttribute<AllowAnyoneAttribute>() is not null)
        {
            return null;
        }

        if (function?.GetCustomAttribute<AllowDemoAttribute>() is not null)
        {
            return demo.Judge(http);
        }

        if (function?.GetCustomAttribute<AllowAttribute>() is not { } allow)
        {
            return Problems.NotFound;
        }

        Account? caller = !demo.HonoursKeys(http) ? null : await BearerKey.FindCallerAsync(http.Request, directory);
        if (caller is null)
        {
            return Problems.KeyNeeded;
        }

        http.Features.Set(caller);
        return allow.Roles.Contains(caller.Role) ? null : Problems.RoleNotAllowed;
    }

    private static MethodInfo? Find(string entryPoint)
    {
        int dot = entryPoint.LastIndexOf('.');
        return typeof(Gatekeeper).Assembly.GetType(entryPoint[..dot])?.GetMethod(entryPoint[(dot + 1)..]);
    }
}
