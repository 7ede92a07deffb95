using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Operations;

/// <summary>Whether the application and its register answer.</summary>
public sealed partial class Health(IRegister register, TimeProvider clock, ILogger<Health> logger)
{
    /// <summary>200 when the register answers, 503 when it does not.</summary>
    [Function("health")]
    [AllowAnyone("a watchdog has no account, and the answer says nothing about any case")]
    [Operation("Dit si l’application et son registre répondent.", Tag = "Exploitation")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request,
        CancellationToken cancellation)
    {
        try
        {
            await register.DueAsync(clock.GetUtcNow(), new Page(1), cancellation);
            return Results.Json(new { status = "ok", today = LegalCalendar.DayOf(clock.GetUtcNow()) }, JsonBody.Options);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Unavailable(logger, failure.GetType().Name);
            return Results.Json(new { status = "register-unavailable" }, JsonBody.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The register does not answer ({Reason}).")]
        public static partial void Unavailable(ILogger logger, string reason);
    }
}
