namespace PspWorkflow.Law;

/// <summary>What a caseload comes to under one rule set.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Sessions">Sessions of all commissions together that heard at least one request.</param>
public sealed record PolicyOutcome(RuleSet Rules, PolicyFigures Figures, int Sessions)
{
    /// <summary>Years of a path, all persons together.</summary>
    public decimal PathYears => Figures.PathDays / 365.25m;

    /// <summary>What the associations are owed, in cents.</summary>
    public long FundingCents => (long)Math.Round(PathYears * Rules.AssociationYearlyFunding * 100m, MidpointRounding.AwayFromZero);
}

/// <summary>One caseload under several rule sets.</summary>
/// <param name="Until">Last day that counts.</param>
/// <param name="Outcomes">One for each rule set, in the order asked for.</param>
/// <param name="Refused">Cases in which the law refused an act under one of them, by code; they count under none.</param>
public sealed record PolicyComparison(DateOnly Until, IReadOnlyList<PolicyOutcome> Outcomes, IReadOnlyDictionary<string, int> Refused)
{
    /// <summary>Replays each course under each rule set and adds up.</summary>
    public static PolicyComparison Of(IEnumerable<CaseCourse> courses, DateOnly until, params IReadOnlyList<RuleSet> sets)
    {
        PolicyFigures[] sums = [.. sets.Select(_ => new PolicyFigures())];
        HashSet<(Department, DateOnly)>[] sessions = [.. sets.Select(_ => new HashSet<(Department, DateOnly)>())];
        SortedDictionary<string, int> refused = new(StringComparer.Ordinal);
        foreach (CaseCourse course in courses)
        {
            ReplayedCourse[] replayed = [.. sets.Select(rules => Replay(course, rules, until))];
            if (replayed.FirstOrDefault(r => r.Refused is not null) is { } stopped)
            {
                refused[stopped.Refused!.Code] = refused.GetValueOrDefault(stopped.Refused.Code) + 1;
                continue;
            }

            for (int i = 0; i < sets.Count; i++)
            {
                sums[i] += PolicyFigures.Of(replayed[i], course, until);
                sessions[i].UnionWith(replayed[i].Events.OfType<Event.CommissionOpinionGiven>().Select(e => (course.Department, e.SessionOn)));
            }
        }

        return new PolicyComparison(until, [.. sets.Select((rules, i) => new PolicyOutcome(rules, sums[i], sessions[i].Count))], refused);
    }

    /// <summary>One course through the law under one rule set, to a day inclusive.</summary>
    public static ReplayedCourse Replay(CaseCourse course, RuleSet rules, DateOnly until) => CourseReplay.Play(course, rules, until);
}
