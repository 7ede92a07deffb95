namespace PspWorkflow.Law;

public abstract partial record Request
{
    private Outcome<Event> FollowSession(Act.FollowSession act) =>
        (this as OnAgenda, act.SessionOn) switch
        {
            (null, _) => Refusals.NotOnThatAgenda,
            ({ } a, _) when a.Session != act.Session => Refusals.NotOnThatAgenda,
            ({ } a, null) => new Event.TakenOffAgenda(act.By, act.At, a.Session, a.SessionOn),
            (_, { } on) when !LegalCalendar.IsPlausible(on) => Refusals.DateOutOfRange,
            ({ } a, { } on) when on == a.SessionOn => Refusals.AlreadyOnThatAgenda,
            (_, { } on) => new Event.PlacedOnAgenda(act.By, act.At, act.Session, on, act.Urgent),
        };
}
