using System.Diagnostics;
using PspWorkflow.Law;

namespace PspWorkflow.Benchmarks;

/// <summary>Cases judged by the pure law: one and the same from the application to the signed authorisation, then generated ones to their closing.</summary>
internal static class LawReplay
{
    private const int Cases = 10_000;
    private const int Seed = 7;
    private static readonly DateTimeOffset Morning = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    public static void Measure(TextWriter console)
    {
        int acts = Judge(); // once, to warm up
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < Cases; i++)
        {
            acts = Judge();
        }

        double seconds = watch.Elapsed.TotalSeconds;
        console.WriteLine($"pure law, identical cases: {Cases / seconds:F0} cases/s, {acts} acts each, {Cases * acts / seconds:F0} acts/s");
        MeasureGenerated(console);
    }

    // Drawn beforehand: what is measured is the law alone, as above.
    private static void MeasureGenerated(TextWriter console)
    {
        CaseCourse[] courses = [.. new CaseloadGenerator(Assumptions.Released, Seed).Draw(Cases)];
        Stopwatch watch = Stopwatch.StartNew();
        long acts = courses.Sum(course => (long)Judge(course));
        double seconds = watch.Elapsed.TotalSeconds;
        console.WriteLine($"pure law, generated cases (seed {Seed}): {Cases / seconds:F0} cases/s, {acts / (double)Cases:F1} acts each on average, {acts / seconds:F0} acts/s");
    }

    private static int Judge(CaseCourse course) =>
        PolicyComparison.Replay(course, RuleSets.InForce, Assumptions.Released.Until) is { Refused: null } replayed
            ? replayed.Acts
            : throw new InvalidOperationException("The law refuses a generated case.");

    private static int Judge()
    {
        PspCase state = PspCase.New;
        Act[] acts = [.. Acts()];
        foreach (Act act in acts)
        {
            state = state.Decide(act) is Outcome<Event>.Accepted accepted
                ? accepted.Events.Aggregate(state, (current, happened) => current.Evolve(happened))
                : throw new InvalidOperationException($"The law refuses {act.GetType().Name}.");
        }

        return acts.Length;
    }

    private static IEnumerable<Act> Acts()
    {
        Department department = Department.Parse("45");
        ActorId by = ActorId.Parse("un-agent");
        TextId text = TextId.From(new byte[16]);
        DateOnly today = LegalCalendar.DayOf(Morning);
        SessionId session = SessionId.From(department, new byte[9]);
        Decider decider = new(by, "préfet", new Delegation("2026-1", today, today));
        Approval approval = new(department, today, today.AddYears(1), "2026-2");
        return
        [
            new Act.Submit(by, Morning, department, AssociationId.Parse("la-passerelle"), approval, RuleSets.InForceId, true, text),
            new Act.DeclareComplete(by, Morning),
            new Act.PutOnAgenda(by, Morning, session, today, department, Urgent: true),
            new Act.GiveAssociationOpinion(by, Morning, OpinionSense.Favourable, today, text),
            new Act.GiveCommissionOpinion(by, Morning, OpinionSense.Favourable, session, text),
            new Act.Authorise(by, Morning, decider),
            new Act.Sign(by, Morning, today),
        ];
    }
}
