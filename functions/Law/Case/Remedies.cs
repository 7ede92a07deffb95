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
        Of(known) is not { IsOpposable: true } remedy ? Of(known) : remedy with { LastDay = LastDay(known, remedy, day) };

    // Both administrative appeals hold the time limit until both are rejected; one lodged too late holds nothing (CRPA, art. L411-2).
    private static DateOnly? LastDay(CaseFacts known, Remedy remedy, DateOnly day)
    {
        EndRules rules = known.Rules.Ends;
        DateOnly first = From(remedy.NotifiedOn, rules);
        DateOnly restart = remedy.NotifiedOn;
        foreach (Appeal appeal in known.Appeals.Where(a => Is(a, remedy) && a.Kind is not AppealKind.ToCourt && a.LodgedOn <= first))
        {
            if (appeal.StatusOn(day) is AppealStatus.Pending)
            {
                return null;
            }

            DateOnly over = Over(appeal, rules);
            restart = over > restart ? over : restart;
        }

        return From(restart, rules);
    }

    public static bool Is(Appeal appeal, Remedy remedy) => appeal.Against == remedy.Against && appeal.NotifiedOn == remedy.NotifiedOn;

    // An answer after the silence counts anew only while the time limit that the silence opened still runs (CJA, art. R421-2).
    private static DateOnly Over(Appeal appeal, EndRules rules)
    {
        DateOnly silence = appeal.SilenceRejectsOn!.Value;
        return appeal.SettledOn is { } settled && settled <= From(silence, rules) ? settled : silence;
    }

    private static DateOnly From(DateOnly day, EndRules rules) => day.AddMonths(rules.AppealMonths).AddDays(rules.AppealClearDays);
}
