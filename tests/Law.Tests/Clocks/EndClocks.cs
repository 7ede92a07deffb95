using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Clocks;

/// <summary>Time limits of the procedure that ends a path, and of appeals.</summary>
internal static class EndClocks
{
    public static IReadOnlyList<Clock> All { get; } =
    [
        new("Observations de la personne : délai minimal", "jour où elle est informée", "ending.observationDays", LongEnough),
        new("Observations de la personne : décision possible", "dernier jour du délai donné", "ending.afterDeadline", MayDecide)
        {
            Fixed = ("1 jour", "CRPA, art. L121-1 et L122-1", Certainty.Unconfirmed),
        },
        new("Illégalité de l’autorisation : dernier jour pour l’invoquer", "date de l’autorisation signée de la dernière période", "ending.unlawfulMonths", TooLate),
        new("Alerte : fin du parcours à décider", "fin du délai d’observations, ou réponse", "alert.endingFirst", t => t.Rang(t.Considered(t.From.AddDays(-15), t.From), AlertKind.EndingToDecide))
        {
            Fixed = ("1 jour", "choix du produit", Certainty.Own),
        },
        new("Alerte : décision de fin à signer, puis à notifier", "décision prise, puis date de la décision signée", "alert.endingDays", EndUnsigned),
        new("Recours devant le tribunal : délai", "notification qui mentionne les voies et délais", "appeal.months", CourtClosed),
        new("Recours devant le tribunal : jours francs en sus", "terme des mois", "appeal.clearDays", CourtClosed),
        new("Silence sur un recours administratif : rejet implicite", "jour du recours", "appeal.silenceMonths",
            t => Appealed(t).On(t.Today).Summary.Appeals[0].Status is AppealStatus.ImplicitlyRejected),
        .. Enumerable.Range(0, 2).Select(place =>
            new Clock("Alerte : recours sans réponse", "compté à rebours du rejet implicite", "alert.appealDays", t => t.Rang(Appealed(t), AlertKind.AppealToAnswer, place + 1)) { Place = place }),
    ];

    private static bool LongEnough(Trial t)
    {
        Story story = t.Running(t.From.AddDays(-30)).On(t.From);
        return story.Try(story.Considered() with { Deadline = t.Today }) is null;
    }

    private static bool MayDecide(Trial t)
    {
        Story story = t.Considered(t.From.AddDays(-15), t.From).On(t.Today);
        return story.Try(story.Ending()) is null;
    }

    private static bool TooLate(Trial t)
    {
        Story story = t.Running(t.From).Later(1);
        story.Do(story.Urgent() with { Grounds = [EndingGround.Unlawful] });
        story.Do(story.EndingOpinion(OpinionGiver.Association)).Do(story.EndingOpinion(OpinionGiver.Commission));
        return story.On(t.Today).Try(story.Ending(EndingGround.Unlawful))?.Code == Refusals.UnlawfulnessInvokedTooLate.Code;
    }

    private static bool EndUnsigned(Trial t)
    {
        Story story = t.Considered(t.From.AddDays(-20), t.From.AddDays(-5)).On(t.From); // over by then, even when put off to a working day
        return t.Rang(story.Do(story.Ending()), AlertKind.SignatureAwaited);
    }

    private static bool CourtClosed(Trial t) => Refused(t).On(t.Today).Summary.Remedy!.LastDay < t.Today;

    private static Story Appealed(Trial t)
    {
        Story story = Refused(t);
        return story.Do(story.Appeal());
    }

    /// <summary>A refusal that was notified on the day.</summary>
    private static Story Refused(Trial t)
    {
        Story story = t.OnAgenda(t.From).Advise();
        story.Do(story.RefusalOfRequest()).Do(story.Signature());
        return story.Do(story.Notification());
    }
}
