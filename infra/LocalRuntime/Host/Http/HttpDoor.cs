using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Turns a request into an invocation, and its result into a response.</summary>
internal sealed partial class HttpDoor(Invoker invoker, FunctionKeys keys, Drain drain, ILogger<HttpDoor> logger)
{
    public async Task InvokeAsync(HttpContext http, FunctionMethod function, AuthorizationLevel level)
    {
        if (!keys.Open(level, http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using CancellationTokenSource cancellation = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, drain.Token);
        try
        {
            await RespondAsync(http, function, cancellation.Token);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer.
        }
        catch (BadHttpRequestException refused)
        {
            Fail(http, refused.StatusCode); // the body broke the server's limits: the caller's fault, in the server's words
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, function.Name);
            Fail(http, StatusCodes.Status500InternalServerError);
        }
    }

    private async Task RespondAsync(HttpContext http, FunctionMethod function, CancellationToken cancellation)
    {
        TriggerEvent trigger = new(http.Request, new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase));
        Invocation invocation = new(function, trigger, http.RequestServices, cancellation);
        invocation.Items[FunctionContextExtensions.HttpContextKey] = http;
        await invoker.InvokeAsync(invocation);

        // After the middleware, as on Azure: what it does to the response comes first.
        if (invocation.Result is IResult result)
        {
            await result.ExecuteAsync(http);
        }
    }

    private static void Fail(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort(); // a half-written page must not look whole
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Function {Function} gave no response.")]
        public static partial void Failed(ILogger logger, Exception failure, string function);
    }
}
