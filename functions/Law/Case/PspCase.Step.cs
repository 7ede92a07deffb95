using System.Diagnostics;

namespace PspWorkflow.Law;

public abstract partial record PspCase
{
    /// <summary>The stage of the procedure, whatever the day.</summary>
    public Stage Stage =>
        this switch
        {
            NotFiled => Stage.Application,
            Applying a => StageOf(a.Known.Current),
            Running => Stage.Running,
            _ => Stage.Closed,
        };

    private static Stage StageOf(Request entry) =>
        entry switch
        {
            Request.Filed or Request.Incomplete or Request.Complete => Stage.Application,
            Request.OnAgenda or Request.Advised { Facts.AssociationOpinion: null } => Stage.Commission,
            _ => Stage.Decision,
        };

    private static Step StepOf(Request pending) =>
        pending switch
        {
            Request.Filed or Request.Incomplete { Missing.Count: 0 } => Step.Examination,
            Request.Incomplete => Step.Pieces,
            Request.Complete => Step.Agenda,
            Request.OnAgenda => Step.CommissionOpinion,
            Request.Advised { Facts.AssociationOpinion: null } => Step.AssociationOpinion,
            Request.Advised => Step.Decision,
            Request.Decided => Step.Signature,
            Request.Signed => Step.Notification,
            _ => throw new UnreachableException(),
        };

    private Step StepOn(DateOnly day) =>
        this switch
        {
            NotFiled => Step.Submission,
            Applying a => StepOf(a.Known.Current),
            Running { Known: var known } when known.Current.IsPending || known.ToNotify() is Request.Signed =>
                StepOf(known.Current.IsPending ? known.Current : known.ToNotify()),
            Running { Known: var known } => day < known.Path.Last!.End ? Step.Period : Step.Closing,
            _ => Step.Nothing,
        };

    private RightStatus RightOn(DateOnly day) =>
        this switch
        {
            Closed { On: var on } when day >= on => RightStatus.Closed,
            not (Running or Closed) => RightStatus.NotOpen,
            _ when Facts!.Path.Last is null || day < Facts.Path.Periods[0].Start => RightStatus.NotOpen,
            _ when day < Facts.Path.Last.End => RightStatus.Open,
            _ => Facts.Current.IsPending ? RightStatus.Overdue : RightStatus.Lapsed,
        };
}
