namespace PspWorkflow.Law;

public abstract partial record Request
{
    /// <summary>Withdrawn, or without object: over without a decision.</summary>
    public sealed record Dropped(RequestFacts Facts, DateOnly On) : Request(Facts)
    {
        /// <summary>The request as it stood when it was withdrawn; null when it lost its object.</summary>
        internal Request? Before { get; init; }
    }

    /// <summary>Whether nothing signed stands in the way of dropping it.</summary>
    internal bool CanBeDropped => this is not (Signed or Notified or Dropped);

    internal Outcome<Event> Withdraw(Act.WithdrawRequest act) =>
        this switch
        {
            Dropped => Refusals.RequestDropped,
            Decided or Signed or Notified => Refusals.DecisionAlreadyTaken,
            _ when act.AgreedOn < Facts.FiledOn || act.AgreedOn > act.Day => Refusals.AgreementDateOutOfRange,
            _ when Facts.Kind is RequestKind.Entry => new Event[] { Withdrawn(act), Over(act) },
            _ => Withdrawn(act),
        };

    private static Event.RequestWithdrawn Withdrawn(Act.WithdrawRequest act) => new(act.By, act.At, act.AgreedOn, act.Text);

    private static Event.CaseClosed Over(Act.WithdrawRequest act) => new(act.By, act.At, ClosingCause.Withdrawn, act.Day);
}
