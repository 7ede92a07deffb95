namespace PspWorkflow.Law;

/// <summary>Which decision can be appealed, and the time limits.</summary>
internal static class Remedies
{
    /// <summary>The last unfavourable decision that reached the person and that nothing has overtaken, or null.</summary>
    public static Remedy? Of(CaseFacts known) =>
        known switch
        {
            { Ended: { Cause: PathEndCause.Decision }, Ending.Decision: { NotifiedOn: { } on } ending } =>
                new Remedy(AppealedDecision.Ending, on, ending.StatesRemedies is true),
            { Ended: not null } => null,
            _ => known.Requests.LastOrDefault(r => r.Made is { SignedOn: not null }) is Request.Notified { Decision: { Sense: DecisionSense.Refused } made }
                && !known.Appeals.Any(a => a is { Outcome: AppealOutcome.Granted } && a.NotifiedOn == made.NotifiedOn)
                ? new Remedy(
                    made.Request is RequestKind.Entry ? AppealedDecision.EntryRefusal : AppealedDecision.RenewalRefusal,
                    made.NotifiedOn!.Value,
                    made.StatesRemedies is not false)
                : null,
        };

    /// <summary>The same with its last day before the court, on a day.</summary>
    public static Remedy? On(CaseFacts known, DateOnly day) =>
        Of(known) is { } remedy ? remedy with { LastDay = RunsFrom(known, day) is { } from ? From(from, known) : null } : null;

    /// <summary>The day from which the time before the court runs; null when none runs or an appeal holds it.</summary>
    public static DateOnly? RunsFrom(CaseFacts known, DateOnly day) =>
        Of(known) is { IsOpposable: true } remedy ? RunsFrom(known, remedy, day) : null;

    // Both administrative appeals hold the time limit until both are rejected; one lodged too late holds nothing (CRPA, art. L411-2).
    private static DateOnly? RunsFrom(CaseFacts known, Remedy remedy, DateOnly day)
    {
        DateOnly first = From(remedy.NotifiedOn, known);
        DateOnly restart = remedy.NotifiedOn;
        foreach (Appeal appeal in known.Appeals.Where(a => Is(a, remedy) && a.Kind is not AppealKind.ToCourt && a.LodgedOn <= first))
        {
            if (appeal.StatusOn(day) is AppealStatus.Pending)
            {
                return null;
            }

            DateOnly over = Over(appeal, known);
            restart = over > restart ? over : restart;
        }

        return restart;
    }

    public static bool Is(Appeal appeal, Remedy remedy) => appeal.Against == remedy.Against && appeal.NotifiedOn == remedy.NotifiedOn;

    // An answer after the silence counts anew only while the time limit that the silence opened still runs (CJA, art. R421-2).
    private static DateOnly Over(Appeal appeal, CaseFacts known)
    {
        DateOnly silence = appeal.SilenceRejectsOn!.Value;
        return appeal.SettledOn is { } settled && settled <= From(silence, known) ? settled : silence;
    }

    private static DateOnly From(DateOnly day, CaseFacts known) => Deadlines.AppealToCourt(day, known.Rules, known.Department).Day;
}
