using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Operations;

/// <summary>Whether the application and its register answer.</summary>
public sealed class Health(IRegister register, TimeProvider clock)
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
            return Results.Json(new { status = "register-unavailable" }, JsonBody.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
