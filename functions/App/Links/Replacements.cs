using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Who decides while a signatory is away.</summary>
public sealed class Replacements(IAbsences absences, IDirectory directory)
{
    /// <summary>Whether an account is away that day and somebody who is there decides in its place, under a delegation in force. Nobody there: it is asked all the same.</summary>
    internal async Task<bool> IsReplacedAsync(Account account, DateOnly day, CancellationToken cancellation) =>
        (await InsteadAsync(account, day, cancellation)).Count > 0;

    /// <summary>Who decides that day in the place of an account that is away; none when it is there, or nobody else is.</summary>
    internal async Task<IReadOnlyList<Account>> InsteadAsync(Account account, DateOnly day, CancellationToken cancellation)
    {
        if (account.Role is not Role.Prefecture)
        {
            return [];
        }

        List<Account> instead = [];
        Absence[] away = [.. (await absences.ListAsync(account.Department, cancellation)).Where(absence => absence.Covers(day))];
        foreach (Absence absence in away.Where(absence => absence.Who == account.Id && !away.Any(other => other.Who == absence.Replacement)))
        {
            if (await directory.FindAsync(absence.Replacement, cancellation) is { } other && CanDecide(other, account.Department, day))
            {
                instead.Add(other);
            }
        }

        return instead;
    }

    /// <summary>Whether an account decides for the prefect of a department that day.</summary>
    internal static bool CanDecide(Account? account, Department department, DateOnly day) =>
        account is { Role: Role.Prefecture, Delegation: { } delegation } && account.Department == department && delegation.CoversDay(day);
}
