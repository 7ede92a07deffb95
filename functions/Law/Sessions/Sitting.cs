using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>What took place in a session: who could sit, who took part, who stayed out of which case, what was on the agenda.</summary>
/// <param name="Members">Everybody who could sit that day.</param>
/// <param name="Attendances">Those who took part.</param>
/// <param name="Recusals">Who stayed out of which case.</param>
/// <param name="Agenda">The cases to be heard.</param>
/// <remarks>Source: CRPA, art. R133-9, R133-10 and R133-12.</remarks>
public sealed record Sitting(
    IReadOnlyList<SeatedMember> Members,
    IReadOnlyList<Attendance> Attendances,
    IReadOnlyList<Recusal> Recusals,
    IReadOnlyList<CaseId> Agenda)
{
    /// <summary>Whether enough members take part; who gave a mandate counts.</summary>
    [JsonIgnore]
    public bool HasQuorum => HasQuorumOf(Attendances.Count, Members.Count);

    /// <summary>The session as one case met it: without its recused members, nor the mandates they hold.</summary>
    public Hearing HearingOf(CaseId id, DateOnly on, bool secondNotice)
    {
        ActorId[] recused = [.. Recusals.Where(r => r.Case == id).Select(r => r.Member).Distinct()];
        SeatedMember[] entitled = [.. Members.Where(m => !recused.Contains(m.Member))];
        SeatedMember[] voters = [.. entitled.Where(m => Attendances.Any(a => a.Member == m.Member && !HeldByOneOf(recused, a)))];
        return new(on, HasQuorumOf(voters.Length, entitled.Length), secondNotice, entitled.Length, voters, recused);
    }

    private static bool HeldByOneOf(ActorId[] recused, Attendance a) =>
        a.Way is AttendanceWay.ByMandate && recused.Any(r => r == a.Through);

    private static bool HasQuorumOf(int taking, int all) => taking > 0 && taking * 100 >= all * RuleSets.InForce.Commission.QuorumPercent;
}

/// <summary>What the commission was when it heard one case: a fact of the session that stays in the case.</summary>
/// <param name="On">Day of the session.</param>
/// <param name="QuorumReached">Whether half of the members entitled took part.</param>
/// <param name="SecondNotice">Whether it sat on a second notice, for which no quorum is asked.</param>
/// <param name="Entitled">How many members could take part: all but the recused.</param>
/// <param name="Voters">Those who took part, themselves, by substitute or by mandate.</param>
/// <param name="Recused">Those who stayed out.</param>
/// <remarks>Source: CRPA, art. R133-10 and R133-12.</remarks>
public sealed record Hearing(
    DateOnly On,
    bool QuorumReached,
    bool SecondNotice,
    int Entitled,
    IReadOnlyList<SeatedMember> Voters,
    IReadOnlyList<ActorId> Recused);
