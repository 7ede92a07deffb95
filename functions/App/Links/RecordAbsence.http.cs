using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Records that a signatory is away and who decides meanwhile: what waits for a decision is then asked of the other, and the links of who is away open nothing.</summary>
/// <remarks>Who replaces decides under a delegation of their own (CRPA, art. L212-1): an absence gives none.</remarks>
public sealed class RecordAbsence(IAbsences absences, IDirectory directory, TimeProvider clock)
{
    private const int MostDays = 366;

    /// <summary>Takes it over HTTP.</summary>
    [Function("record-absence")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Enregistrer l’absence d’un signataire et son remplacement.", Body = typeof(Body), Tag = "Absences", Success = 201)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/absences")] HttpRequest request,
        CancellationToken cancellation)
    {
        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Account caller = Caller.Of(request);
        DateTimeOffset now = clock.GetUtcNow();
        if (await WhyNotAsync(said.Body, caller.Department, LegalCalendar.DayOf(now), cancellation) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        Absence absence = new(caller.Department, said.Body.Who, said.Body.From, said.Body.Until, said.Body.Replacement, caller.Id, now);
        return Results.Json(absence with { Number = await RecordAsync(absence, cancellation) }, JsonBody.Options, statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Said twice, it is recorded once.</summary>
    private async Task<long> RecordAsync(Absence absence, CancellationToken cancellation) =>
        (await absences.ListAsync(absence.Department, cancellation)).FirstOrDefault(known =>
            known.EndedOn is null && known.SaysTheSameAs(absence)) is { } before
            ? before.Number
            : await absences.RecordAsync(absence, cancellation);

    private async Task<Refusal?> WhyNotAsync(Body body, Department department, DateOnly today, CancellationToken cancellation)
    {
        Account? who = await directory.FindAsync(body.Who, cancellation);
        Account? other = await directory.FindAsync(body.Replacement, cancellation);
        return body switch
        {
            _ when body.Until < body.From || body.Until < today || body.Until.DayNumber - body.From.DayNumber >= MostDays => LinkRefusals.DatesOutOfRange,
            _ when who is not { Role: Role.Prefecture } || who.Department != department => LinkRefusals.NotASignatory,
            _ when body.Who == body.Replacement => LinkRefusals.ReplacementCannotDecide,
            _ when !Replacements.CanDecide(other, department, body.From) || !Replacements.CanDecide(other, department, body.Until) => LinkRefusals.ReplacementCannotDecide,
            _ => null,
        };
    }

    /// <summary>What is recorded.</summary>
    /// <param name="Who">The account that is away.</param>
    /// <param name="From">First day.</param>
    /// <param name="Until">Last day; at most a year.</param>
    /// <param name="Replacement">Who decides meanwhile.</param>
    public sealed record Body(ActorId Who, DateOnly From, DateOnly Until, ActorId Replacement);
}
