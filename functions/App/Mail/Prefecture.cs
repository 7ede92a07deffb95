using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Who in a prefecture is told: the head of what stays undone only, the delegates before, the others of what is usual.</summary>
internal static class Prefecture
{
    /// <summary>Nothing is reported to nobody: without a head the delegates are told, without delegates everybody is.</summary>
    /// <param name="there">The accounts of the prefecture.</param>
    /// <param name="above">How far it has climbed; null for what is usual.</param>
    /// <param name="day">The day, on which a delegation is in force or not.</param>
    public static IReadOnlyList<Account> Told(IReadOnlyList<Account> there, Rung? above, DateOnly day)
    {
        Account[] heads = [.. there.Where(account => account.IsHead)];
        Account[] others = [.. there.Except(heads)];
        Account[] delegates = [.. others.Where(account => account.Delegation?.CoversDay(day) is true)];
        Account[][] choices = above switch
        {
            Rung.Head => [heads, delegates, others],
            Rung.Delegate => [delegates, others, heads],
            _ => [others, heads],
        };
        return choices.FirstOrDefault(some => some.Length > 0) ?? [];
    }
}
