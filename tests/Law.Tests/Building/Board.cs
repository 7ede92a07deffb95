namespace PspWorkflow.Law.Tests.Building;

/// <summary>The members of the commission, told act by act: every act on the way must be accepted.</summary>
internal sealed class Board
{
    public static readonly ActorId Chair = ActorId.Parse("presidence-92");
    public static readonly ActorId Magistrate = ActorId.Parse("magistrat-92");
    public static readonly ActorId Doctor = ActorId.Parse("medecin-92");
    public static readonly ActorId Police = ActorId.Parse("police-92");
    public static readonly ActorId Mayor = ActorId.Parse("maire-92");
    public static readonly ActorId Delegate = ActorId.Parse("deleguee-passerelle");

    public CommissionMembers Members { get; private set; } = CommissionMembers.New;

    public DateOnly Today { get; private set; } = Known.Day("2026-01-05");

    /// <summary>Six members: chair, magistrate, doctor, police, a mayor, and the association of the cases.</summary>
    public static Board Full()
    {
        Board board = new();
        return board.Do(board.Appointment(Chair, Seat.Chair)).Do(board.Appointment(Magistrate, Seat.Magistrate))
            .Do(board.Appointment(Doctor, Seat.Doctor)).Do(board.Appointment(Police, Seat.PublicSecurity))
            .Do(board.Appointment(Mayor, Seat.LocalAuthority)).Do(board.Appointment(Delegate, Seat.Association, Known.Association));
    }

    public Board On(string day)
    {
        Today = Known.Day(day);
        return this;
    }

    public Board Do(MembersAct act)
    {
        Outcome<MembersEvent>.Accepted accepted = Members.Decide(act) as Outcome<MembersEvent>.Accepted
            ?? throw new InvalidOperationException($"On {Today:O}, {act} was refused: {Members.Decide(act)}");
        Members = accepted.Events.Aggregate(Members, (members, e) => members.Evolve(e));
        return this;
    }

    public Refusal? Try(MembersAct act) => (Members.Decide(act) as Outcome<MembersEvent>.Refused)?.Refusal;

    public MembersAct.Appoint Appointment(ActorId member, Seat seat, AssociationId? association = null) =>
        new(Known.Secretary, Known.At(Today), member, Known.Department, seat, Today, association);

    public MembersAct.EndMandate Departure(ActorId member, DateOnly? on = null) => new(Known.Secretary, Known.At(Today), member, on ?? Today);

    public MembersAct.NameSubstitute Substitution(ActorId member, ActorId substitute, SubstituteTie tie = SubstituteTie.SameService) =>
        new(Known.Secretary, Known.At(Today), member, substitute, tie);

    public MembersAct.RecordTraining Training(ActorId member, DateOnly? on = null) => new(Known.Secretary, Known.At(Today), member, on ?? Today);

    public MembersAct.AnnounceEnd EndOfTerm(ActorId member) => new(ActorId.Clock, Known.At(Today), member);
}
