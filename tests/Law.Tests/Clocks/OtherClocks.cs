using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>Time limits of members, associations and delegations.</summary>
internal static class OtherClocks
{
    private const string ApprovalArticle = "CASF, art. R121-12-3";

    public static IReadOnlyList<Clock> All { get; } =
    [
        new("Mandat d’un membre nommé", "premier jour du mandat", "members.termYears", t => !Named(t).SittingOn(t.Today).Any(m => m.Seat is Seat.Doctor)),
        new("Mandat bientôt échu : signalé", "compté à rebours du dernier jour du mandat", "members.termAlertDays", t => Named(t).EndingSoon(t.Today).Count > 0),
        .. Enumerable.Range(0, 2).Select(place =>
            new Clock("Alerte : mandat bientôt échu", "compté à rebours du dernier jour du mandat", "alert.termDays", t => TermAnnounced(t) > place) { Place = place }),
        .. Enumerable.Range(0, 2).Select(place =>
            new Clock("Alerte : agrément bientôt échu", "compté à rebours du dernier jour de l’agrément", "alert.approvalDays", t => ApprovalAnnounced(t) > place) { Place = place }),
        new("Agrément d’une association : durée maximale", "premier jour de l’agrément", "association.approvalYears", TooLong)
        {
            Fixed = ($"{Association.LongestApprovalYears} ans", ApprovalArticle, Certainty.Confirmed),
        },
        new("Silence sur une demande d’agrément : agrément tacite", "dossier complet", "association.silenceMonths", Tacit)
        {
            Fixed = ($"{Association.SilenceMonths} mois", ApprovalArticle, Certainty.Confirmed),
        },
        new("Agrément en vigueur : dernier jour", "dernier jour de l’agrément", "association.approval", ApprovalOver)
        {
            Fixed = ("jusqu’à ce jour inclus", ApprovalArticle, Certainty.Unconfirmed),
        },
        new("Délégation de signature : dernier jour", "dernier jour de la délégation", "delegation", DelegationOver)
        {
            Fixed = ("jusqu’à ce jour inclus", "arrêté de délégation", Certainty.Unconfirmed),
        },
    ];

    private static CommissionMembers Named(Trial t)
    {
        Board board = new Board().On($"{t.From:yyyy-MM-dd}");
        return board.Do(board.Appointment(Board.Doctor, Seat.Doctor)).Members;
    }

    // The term of one named on the day from which the clock runs; three years are looked at a day at a time.
    private static int TermAnnounced(Trial t)
    {
        CommissionMembers members = Named(t);
        int times = 0;
        for (DateOnly day = t.From; day <= t.Today; day = day.AddDays(1))
        {
            if (members.Decide(new MembersAct.AnnounceEnd(ActorId.Clock, Known.At(day), Board.Doctor)) is Outcome<MembersEvent>.Accepted said)
            {
                (members, times) = (said.Events.Aggregate(members, (m, e) => m.Evolve(e)), times + 1);
            }
        }

        return times;
    }

    // The approval ends on the day from which the clock runs, backwards.
    private static int ApprovalAnnounced(Trial t)
    {
        Approval ending = Known.Approval with { From = t.From.AddYears(-2), Until = t.From };
        Association association = Association.Replay([new AssociationEvent.AssociationApproved(Known.Signatory, Known.At(ending.From), ending)]);
        int times = 0;
        for (DateOnly day = ending.From; day <= t.Today; day = day.AddDays(1))
        {
            if (association.Decide(new AssociationAct.AnnounceEnds(ActorId.Clock, Known.At(day))) is Outcome<AssociationEvent>.Accepted said)
            {
                (association, times) = (said.Events.Aggregate(association, (a, e) => a.Evolve(e)), times + 1);
            }
        }

        return times;
    }

    private static bool TooLong(Trial t) =>
        Association.New.Decide(new AssociationAct.Approve(Known.Signatory, Known.At(t.From), Known.Department, t.From, t.Today, "2026-041"))
            is Outcome<AssociationEvent>.Refused { Refusal: var why } && why == Refusals.ApprovalTooLong;

    private static bool Tacit(Trial t) =>
        Association.New.Decide(new AssociationAct.RecordTacitApproval(Known.Signatory, Known.At(t.Today), Known.Department, t.From))
            is Outcome<AssociationEvent>.Accepted;

    private static bool ApprovalOver(Trial t)
    {
        Story story = Story.Under(RuleBook.Released).On(t.Today);
        return story.Try(story.Submission() with { Approval = Known.Approval with { Until = t.From } }) == Refusals.ApprovalNotInForce;
    }

    private static bool DelegationOver(Trial t)
    {
        Story story = t.OnAgenda(t.From.AddDays(-5)).Advise().On(t.Today);
        return story.Try(story.Authorisation(Known.Decider with { Delegation = Known.Delegation with { Until = t.From } })) == Refusals.DelegationNotInForce;
    }
}
