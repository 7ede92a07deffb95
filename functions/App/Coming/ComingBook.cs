using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Coming;

/// <summary>What comes in the cases of one account: read from each stream, nothing is stored.</summary>
public sealed class ComingBook(IRegister register, CaseReader cases)
{
    /// <param name="account">Whose cases.</param>
    /// <param name="from">First day.</param>
    /// <param name="until">Last day, inclusive.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>By day, then by case.</returns>
    internal async Task<IReadOnlyList<ComingLine>> ReadAsync(Account account, DateOnly from, DateOnly until, CancellationToken cancellation)
    {
        CaseFilter filter = account.Role is Role.Association ? new(Association: account.Association) : new(Department: account.Department);
        List<ComingLine> lines = [];
        Page page = new();
        while (true)
        {
            Paged<CaseLine> found = await register.ListAsync(filter, page, cancellation);
            foreach (CaseLine line in found.Items)
            {
                CaseAt at = await cases.ReadAsync(line.Case, cancellation);
                if (at.Exists && account.MayTouch(at.Facts))
                {
                    lines.AddRange(at.State.Coming(from, until).Where(day => Concern.Of(day, account.Role)).Select(day => new ComingLine(line.Case, day, at.Version)));
                }
            }

            if (found.Next is null)
            {
                return [.. lines.OrderBy(line => line.What.Day).ThenBy(line => line.Case.ToString(), StringComparer.Ordinal)];
            }

            page = page with { After = found.Next };
        }
    }
}

/// <summary>One day to come in one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="What">The day and what happens.</param>
/// <param name="Version">Version of the case that foresees it.</param>
internal sealed record ComingLine(CaseId Case, ComingDay What, long Version);
