using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>One figure under both rule sets.</summary>
/// <param name="Label">What it is, with its unit.</param>
/// <param name="First">Under the first.</param>
/// <param name="Second">Under the second.</param>
/// <param name="Decimals">Decimals shown.</param>
internal sealed record ComparisonRow(string Label, decimal First, decimal Second, int Decimals = 0)
{
    /// <summary>What the second adds.</summary>
    public decimal Difference => Second - First;
}

/// <summary>The figures of a comparison in the order in which they are read.</summary>
internal static class ComparisonTable
{
    /// <summary>Days of a gap of any kind, whose difference is said in a sentence too.</summary>
    public const string GapDays = "Jours d’interruption, en tout";

    private static readonly (string Label, Func<PolicyOutcome, decimal> Figure, int Decimals)[] Rows =
    [
        ("Demandes d’engagement", o => o.Figures.Applications, 0),
        ("Parcours ouverts", o => o.Figures.Paths, 0),
        ("Décisions du préfet", o => o.Figures.Decisions, 0),
        ("  dont refus", o => o.Figures.Refusals, 0),
        ("Demandes entendues en commission", o => o.Figures.Hearings, 0),
        ("Séances nécessaires", o => o.Sessions, 0),
        ("Renouvellements demandés", o => o.Figures.RenewalsRequested, 0),
        ("Renouvellements accordés", o => o.Figures.Renewals, 0),
        ("Documents de séjour délivrés", o => o.Figures.Permits, 0),
        (GapDays, o => o.Figures.GapDays, 0),
        ("  sans autorisation signée", o => o.Figures.PathGapDays, 0),
        ("  sans document de séjour", o => o.Figures.PermitGapDays, 0),
        ("  sans AFIS", o => o.Figures.AidGapDays, 0),
        ("AFIS versée (euros)", o => o.Figures.AidCents / 100m, 0),
        ("Années de PSP couvertes", o => o.PathYears, 1),
        ("Financement des associations (euros)", o => o.FundingCents / 100m, 0),
    ];

    public static IReadOnlyList<ComparisonRow> Of(PolicyComparison comparison) =>
        [.. Rows.Select(row => new ComparisonRow(row.Label, row.Figure(comparison.Outcomes[0]), row.Figure(comparison.Outcomes[1]), row.Decimals))];
}
