namespace PspWorkflow.Law;

/// <summary>How far a reminder climbs when what it asks for is not done.</summary>
public enum Rung
{
    /// <summary>Whoever has to act is reminded.</summary>
    Reminder,

    /// <summary>The same are told that it is late.</summary>
    Overdue,

    /// <summary>Those who sign by delegation in the prefecture are told too.</summary>
    Delegate,

    /// <summary>The head of the prefecture is told too.</summary>
    Head,
}

/// <summary>Which reminder of one wait, counted from 1, reaches each rung. Their days are those of the alert itself.</summary>
/// <param name="OverdueAt">The first that says "late".</param>
/// <param name="DelegateAt">The first that goes to the delegates.</param>
/// <param name="HeadAt">The first that goes to the head.</param>
/// <remarks>No text says it: own choice, to be confirmed.</remarks>
public sealed record LadderRules(int OverdueAt, int DelegateAt, int HeadAt)
{
    /// <summary>The rung of a reminder.</summary>
    /// <param name="number">Its number, from 1.</param>
    public Rung At(int number) =>
        number >= HeadAt ? Rung.Head
        : number >= DelegateAt ? Rung.Delegate
        : number >= OverdueAt ? Rung.Overdue
        : Rung.Reminder;
}
