using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>The four streams: cases, sessions, members, associations.</summary>
internal static class Matrices
{
    private static readonly int[] Shifts = [-30, -1, 0, 1, 7, 30];
    private static readonly Lazy<IReadOnlyList<Matrix>> Tried = new(() => [Cases(), Sessions(), Members(), Associations()]);

    public static IReadOnlyList<Matrix> All => Tried.Value;

    private static Matrix Cases()
    {
        Trials<PspCase, Act, Event> trials = new((state, act) => state.Decide(act), (state, e) => state.Evolve(e), EventJson.NameOf);
        return new(
            "Le dossier",
            "Chaque acte est essayé à la date de l’état et à des dates voisines, en plusieurs variantes, par qui peut l’accomplir.",
            Matrix.ActsOf(typeof(Act)),
            [.. Crowd.States.SelectMany(state => Of(trials, state.Key, state.Value()))]);
    }

    private static IEnumerable<Cell> Of(Trials<PspCase, Act, Event> trials, string name, Story story) =>
        trials.Of(
            French.State(name),
            story.Case,
            [.. Shifts.SelectMany(shift => Crowd.Acts(story, shift)).Where(act => act is Act.RaiseAlerts == (act.By == ActorId.Clock))]);

    private static Matrix Sessions()
    {
        Trials<Session, SessionAct, SessionEvent> trials = new((state, act) => state.Decide(act), (state, e) => state.Evolve(e), EventJson.NameOf);
        return new(
            "La séance de la commission",
            "Les actes sont essayés la veille, le jour même, le lendemain et un mois après l’état.",
            Matrix.ActsOf(typeof(SessionAct)),
            [.. OtherStates.Sessions.SelectMany(state => trials.Of(state.Key, state.Value().Session, OtherStates.Acts(state.Value())))]);
    }

    private static Matrix Members()
    {
        Trials<CommissionMembers, MembersAct, MembersEvent> trials = new((state, act) => state.Decide(act), (state, e) => state.Evolve(e), EventJson.NameOf);
        return new(
            "Les membres de la commission",
            "Les actes visent le maire, la police, le médecin ou une personne qui n’est pas sur la liste.",
            Matrix.ActsOf(typeof(MembersAct)),
            [.. OtherStates.Members.SelectMany(state => trials.Of(state.Key, state.Value().Members, OtherStates.Acts(state.Value())))]);
    }

    private static Matrix Associations()
    {
        Trials<Association, AssociationAct, AssociationEvent> trials = new((state, act) => state.Decide(act), (state, e) => state.Evolve(e), EventJson.NameOf);
        return new(
            "L’association et ses agréments",
            "Les actes sont essayés avec des références et des dates justes et fausses.",
            Matrix.ActsOf(typeof(AssociationAct)),
            [.. OtherStates.Associations.SelectMany(state => trials.Of(state.Key, state.Value(), OtherStates.Approvals))]);
    }
}
