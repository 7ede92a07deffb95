using System.Diagnostics;
using PspWorkflow.Law;

namespace PspWorkflow.Benchmarks;

/// <summary>A case judged by the pure law from the application to the signed authorisation.</summary>
internal static class LawReplay
{
    private const int Cases = 10_000;
    private static readonly DateTimeOffset Morning = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

    public static void Measure(TextWriter console)
    {
        int acts = Judge(); // once, to warm up
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < Cases; i++)
        {
            acts = Judge();
        }

        console.WriteLine($"pure law: {Cases / watch.Elapsed.TotalSeconds:F0} cases/s of {acts} acts each");
    }

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
