using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>What people want of a case: mostly what comes next, sometimes a correction, sometimes what does not fit at all.</summary>
internal sealed class Wishes(Chance chance, Doors doors, World world)
{
    public Call Application() => doors.Submit(chance.Pick(Staff.Referents), chance.Percent(75));

    /// <summary>Something to do on a case, or null.</summary>
    public Call? Next(CaseId id, CaseAt found, DateOnly today) =>
        !found.Exists ? null
        : chance.Percent(12) ? OutOfTurn(id, found, today)
        : found.State.At(today) is { Step: Step.Period or Step.Closing or Step.Nothing } following ? Following(id, found, following)
        : Asked(id, found, found.State.At(today));

    private static Account Referent(CaseAt found) => Staff.Referents.First(account => account.Association == found.Facts.Association);

    private Call? Asked(CaseId id, CaseAt found, CaseSummary now) => now.Step switch
    {
        Step.Examination when chance.Percent(25) => doors.AskForPieces(id, Secretary(), PieceKind.IdentityCopy, now.Day.AddDays(chance.Between(1, 20))),
        Step.Examination => doors.DeclareComplete(id, Secretary(), chance.Percent(10) ? chance.Percent(50) : null),
        Step.Pieces => chance.Percent(60) ? doors.Deposit(id, Referent(found), PieceKind.IdentityCopy) : doors.DeclareComplete(id, Secretary(), null),
        Step.Agenda => Agenda(id, now.Day),
        Step.CommissionOpinion when now.SessionOn <= now.Day =>
            doors.CommissionOpinion(id, Secretary(), chance.Percent(6) ? OpinionSense.Adjourned : OpinionSense.Favourable, now.Session!.Value, Rarely()),
        Step.CommissionOpinion or Step.AssociationOpinion => doors.AssociationOpinion(id, Referent(found), chance.Pick([OpinionSense.Favourable, OpinionSense.Unfavourable]), now.Day, Rarely()),
        Step.Decision => Decision(id, replaces: Rarely()),
        Step.Signature => chance.Percent(15) ? Decision(id, replaces: true) : doors.Sign(id, Secretary(), now.Day, Rarely()),
        Step.Notification => chance.Percent(15) ? doors.Sign(id, Secretary(), now.Day, replaces: true) : doors.Notify(id, Secretary(), now.Day),
        _ => null,
    };

    private Call Following(CaseId id, CaseAt found, CaseSummary now) => now switch
    {
        { Step: Step.Closing, CanCloseAs: { } cause } when chance.Percent(60) => doors.Close(id, chance.Pick([Secretary(), Decider()]), cause, now.Day),
        { Permit.Status: PermitStatus.Awaited or PermitStatus.Expired } when found.State is PspCase.Running && chance.Percent(50) =>
            doors.RecordPermit(id, Staff.Foreigners, now.Day, now.Day.AddMonths(6)),
        { Step: Step.Nothing } => chance.Percent(50) ? doors.Deposit(id, Secretary(), PieceKind.NotificationProof) : doors.GiveReport(id, Referent(found), now.Day),
        _ when found.Facts.LatestReport is { } report && report.WrittenOn >= found.Facts.Path.Last!.Start && chance.Percent(60) => doors.RequestRenewal(id, Referent(found)),
        _ => doors.GiveReport(id, Referent(found), now.Day),
    };

    private Call OutOfTurn(CaseId id, CaseAt found, DateOnly today) => chance.Below(9) switch
    {
        0 => doors.DeclareComplete(id, Secretary(), true),
        1 => Decision(id, replaces: false),
        2 => doors.Sign(id, Secretary(), today, replaces: false),
        3 => doors.Notify(id, Secretary(), today),
        4 => doors.Close(id, Secretary(), ClosingCause.Lapsed, today),
        5 => doors.RequestRenewal(id, Referent(found)),
        6 => doors.AssociationOpinion(id, Referent(found), OpinionSense.Favourable, today, chance.Percent(50)),
        7 => doors.RecordPermit(id, Staff.Foreigners, today, today.AddMonths(7)),
        _ => doors.Deposit(id, Referent(found), PieceKind.SituationProof),
    };

    private Call Agenda(CaseId id, DateOnly today) =>
        world.Sessions.Where(session => session.On >= today).ToList() is { Count: > 0 } open && chance.Percent(75)
            ? doors.PutOnAgenda(id, Secretary(), chance.Pick(open).Id)
            : doors.Plan(Secretary(), today.AddDays(chance.Between(0, 9)));

    private Call Decision(CaseId id, bool replaces) =>
        chance.Percent(80) ? doors.Authorise(id, Decider(), replaces) : doors.Refuse(id, Decider(), replaces);

    private Account Secretary() => chance.Pick(Staff.Secretaries);

    private Account Decider() => chance.Pick(Staff.Deciders);

    private bool Rarely() => chance.Percent(8);
}
