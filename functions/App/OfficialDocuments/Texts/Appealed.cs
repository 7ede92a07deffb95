using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>How acts speak of a contested decision, and of what follows once the appeal is granted.</summary>
internal static class Appealed
{
    /// <summary>"recours gracieux".</summary>
    public static string Name(AppealKind kind) => kind switch
    {
        AppealKind.ToAuthor => "recours gracieux",
        AppealKind.ToSuperior => "recours hiérarchique",
        _ => "recours contentieux",
    };

    /// <summary>"la décision, notifiée le …, refusant …".</summary>
    public static string Decision(Appeal appeal) => $"la décision, notifiée le {French.Day(appeal.NotifiedOn)}, {What(appeal.Against)}";

    /// <summary>The appeal that was granted on a day.</summary>
    public static Appeal Granted(CaseMatter matter, AppealKind kind) =>
        matter.Facts.Appeals.Last(appeal => appeal.Kind == kind && appeal.Outcome is AppealOutcome.Granted);

    /// <summary>The period that the grant opened or gave back; null when it was overtaken and nothing follows.</summary>
    public static Period? Opened(CaseMatter matter) =>
        OfficialDocument.IsConsequence(matter.Events[^1]) ? matter.Facts.Path.Last : null;

    /// <summary>"est autorisé …", as an article says it.</summary>
    public static string Consequence(CaseMatter matter, AppealedDecision against, string period) => against switch
    {
        AppealedDecision.Ending => $"Le {Phrases.Path} de {Phrases.PersonInFull(matter)} reprend {period}, comme s’il n’y avait pas été mis fin.",
        AppealedDecision.RenewalRefusal => $"L’autorisation d’engagement de {Phrases.PersonInFull(matter)} dans le {Phrases.Path} est renouvelée {period}.",
        _ => $"L’engagement de {Phrases.PersonInFull(matter)} dans le {Phrases.Path} est autorisé {period}.",
    };

    /// <summary>What the person is told of it.</summary>
    public static string InYourWords(CaseMatter matter) =>
        Opened(matter) is { } period
            ? $"Votre {Phrases.Path} est ouvert {period.DisplayWithYears}."
            : "La décision que vous contestiez est retirée.";

    private static string What(AppealedDecision against) => against switch
    {
        AppealedDecision.EntryRefusal => $"refusant l’engagement dans le {Phrases.Path}",
        AppealedDecision.RenewalRefusal => $"refusant le renouvellement du {Phrases.Path}",
        _ => $"mettant fin au {Phrases.Path}",
    };
}
