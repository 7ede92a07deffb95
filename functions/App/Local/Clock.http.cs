using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.LocalRuntime;

namespace PspWorkflow.App.Local;

/// <summary>The legal clock of the demonstration: read it, move it forward.</summary>
public sealed class Clock(TimeProvider clock, ClockMover mover)
{
    /// <summary>Tells the legal instant and day.</summary>
    [Function("local-clock")]
    [AllowDemo]
    public IResult Read([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "local/clock")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Json(Now(), JsonBody.Options);
    }

    /// <summary>Moves it to the end of a day, or to an hour of it, Europe/Paris, firing everything due on the way; answers when all is done.</summary>
    [Function("local-clock-move")]
    [AllowDemo]
    public async Task<IResult> MoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "local/clock")] HttpRequest request,
        CancellationToken cancellation)
    {
        (Destination? to, IResult? problem) = await JsonBody.ReadAsync<Destination>(request, cancellation);
        if (to is null)
        {
            return problem!;
        }

        if (to.To > LegalCalendar.DayOf(clock.GetUtcNow()).AddYears(5))
        {
            return Problems.BadBody("to", "l’horloge avance de cinq ans au plus à la fois.");
        }

        try
        {
            await (to.At is { } hour
                ? mover.MoveToAsync(LegalCalendar.InstantOf(to.To, hour), cancellation)
                : mover.MoveToAsync(to.To, cancellation));
            return Results.Json(Now(), JsonBody.Options);
        }
        catch (ClockWouldGoBackException)
        {
            return Problems.BadBody("to", "l’horloge légale ne recule jamais.");
        }
    }

    private Reading Now() => new(clock.GetUtcNow(), LegalCalendar.DayOf(clock.GetUtcNow()));

    /// <summary>Where to move the clock.</summary>
    /// <param name="To">The day at whose end it shall stand.</param>
    /// <param name="At">The hour at which it shall stand instead, Europe/Paris.</param>
    public sealed record Destination(DateOnly To, TimeOnly? At = null);

    private sealed record Reading(DateTimeOffset Now, DateOnly Today);
}
