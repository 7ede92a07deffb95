using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Compare;

/// <summary>The cases that are compared, and what a reader has to know of them.</summary>
/// <param name="Courses">The cases.</param>
/// <param name="Until">Last day that counts.</param>
/// <param name="Title">What they are, in one French sentence.</param>
/// <param name="Assumptions">What the figures rest on, in French, a line each.</param>
internal sealed record Caseload(IEnumerable<CaseCourse> Courses, DateOnly Until, string Title, IReadOnlyList<string> Assumptions)
{
    /// <summary>A caseload drawn from the assumptions.</summary>
    public static Caseload Generated(int cases, int seed)
    {
        Assumptions from = Law.Assumptions.Released;
        return new Caseload(
            new CaseloadGenerator(from, seed).Draw(cases),
            from.Until,
            $"{French.Number(cases)} dossiers engendrés (graine {seed}), déposés du {French.Day(from.From)} au {French.Day(from.LastFiling)}, comptés jusqu’au {French.Day(from.Until)}.",
            [.. from.Parameters.Select(Line)]);
    }

    /// <summary>The cases of a register, read beside the application or without it.</summary>
    public static Caseload Recorded(string folder)
    {
        if (RegisterSnapshot.Read(folder) is not { Cases.Count: > 0 } register)
        {
            throw new StartRefusedException($"Aucun dossier dans {folder} : nommez un dossier de données (--data), ou engendrez des dossiers (--cases 10000).");
        }

        IReadOnlyList<Event>[] histories = [.. register.Cases.Select(one => (IReadOnlyList<Event>)[.. one.Select(EventCodec.Read<Event>)])];
        DateOnly until = histories.SelectMany(events => events).Max(happened => happened.Day);
        CaseCourse[] courses = [.. histories.Select(events => RecordedCourse.Of(events, until)).OfType<CaseCourse>()];
        string kind = register.Kind is DataKind.Demo ? "de la démonstration" : "du registre";
        return new Caseload(
            courses,
            until,
            $"{French.Number(histories.Length)} dossiers {kind}, arrêtés au {French.Day(until)}, jour du dernier acte.",
            [.. ComparisonWords.CarriedOver, $"Laissés de côté : {French.Number(histories.Length - courses.Length)} (prolongation par un texte, transfert, changement de règles ou recours accueilli)."]);
    }

    private static string Line(Assumption assumption) =>
        $"{assumption.Label} [{(assumption.Parameter.Certainty is Certainty.Own ? "hypothèse sans source" : "source lue par extrait")}].";
}
