namespace PspWorkflow.Law;

/// <summary>How the commission is made up and sits. The rules of the law in force on the day of the act: a session hears cases of every rule set.</summary>
/// <remarks>Source: CASF, art. R121-12-7; CRPA, art. R133-1 to R133-15: that they fit this commission is inferred.</remarks>
public sealed record CommissionRules
{
    /// <summary>Years of a term, for those the prefect names.</summary>
    public required int TermYears { get; init; }

    /// <summary>Days before the end of a term from which it is shown.</summary>
    public required int TermAlertDays { get; init; }

    /// <summary>Seats of qualified personalities, who cannot be substituted.</summary>
    public required IReadOnlyList<Seat> NotSubstituted { get; init; }

    /// <summary>Departments with two chairs.</summary>
    public required IReadOnlyList<Department> CoChaired { get; init; }

    /// <summary>Share of the members who must take part, in percent.</summary>
    public required int QuorumPercent { get; init; }

    /// <summary>Mandates that one member may hold.</summary>
    public required int MandatesPerMember { get; init; }

    /// <summary>Whether individual cases may be heard before guests.</summary>
    public required bool EnlargedHearsCases { get; init; }

    /// <summary>What a majority is counted on.</summary>
    public required MajorityOf Majority { get; init; }
}
