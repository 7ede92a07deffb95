using System.Diagnostics;

namespace PspWorkflow.Law;

public abstract partial record Request
{
    internal Request Evolve(Event happened) =>
        (this, happened) switch
        {
            (Filed or Incomplete or Complete, Event.PiecesAsked e) => new Incomplete(Facts, e.Missing, e.Deadline, e.Day),
            (Filed or Incomplete, Event.FileDeclaredComplete e) => new Complete(Facts, e.Day),
            (Complete or OnAgenda, Event.PlacedOnAgenda e) => new OnAgenda(Facts, e.Session, e.SessionOn),
            (OnAgenda, Event.TakenOffAgenda e) => new Complete(Facts, e.Day),
            (_, Event.AssociationOpinionGiven e) =>
                this with { Facts = Facts with { AssociationOpinion = e.Sense, AssociationOpinionOn = e.Day, AssociationOpinionGivenOn = e.GivenOn } },
            (OnAgenda or Advised, Event.CommissionOpinionGiven { Sense: OpinionSense.Adjourned } e) =>
                new Complete(Facts with { CommissionOpinion = null, CommissionOpinionGivenOn = null }, e.Day),
            (OnAgenda or Advised, Event.CommissionOpinionGiven e) =>
                new Advised(Facts with { CommissionOpinion = e.Sense, CommissionOpinionGivenOn = e.SessionOn }, e.Session, e.SessionOn, e.Day),
            (Advised or Decided, Event.DecisionTaken e) => new Decided(Facts, Line(e)),
            (Decided or Signed, Event.DecisionSigned e) => new Signed(Facts, Made! with { SignedOn = e.SignedOn }),
            (Signed s, Event.DecisionNotified e) =>
                new Notified(Facts, s.Decision with { NotifiedOn = e.NotifiedOn, Means = e.Means, StatesRemedies = e.StatesRemedies }),
            (_, Event.RequestWithdrawn or Event.RequestBecameMoot) when CanBeDropped =>
                new Dropped(Facts, happened.Day) { Before = happened is Event.RequestWithdrawn ? this : null },
            _ => throw new UnreachableException($"{happened.GetType().Name} cannot follow {GetType().Name}."),
        };

    /// <summary>A document came: one piece less is missing, if it was.</summary>
    internal Request Receive(PieceKind kind, DateOnly on) =>
        this is Incomplete i && i.Missing.Contains(kind) ? i with { Missing = [.. i.Missing.Where(m => m != kind)], Since = on } : this;

    private DecisionLine Line(Event.DecisionTaken e) => new(Facts.Kind, e.Sense, e.Day, e.Decider, e.Grounds, e.Facts) { Override = e.Override };
}
