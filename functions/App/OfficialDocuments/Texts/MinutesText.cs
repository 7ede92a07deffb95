using PspWorkflow.App.Commission;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>Minutes of a session: who took part and how, what was deliberated and in which sense, dissents.</summary>
/// <remarks>Source: CRPA, art. R133-13 (full; that it applies to this commission is inferred, so it is followed and not cited).</remarks>
internal static class MinutesText
{
    public static Sheet Write(SessionMatter matter)
    {
        MinutesPage minutes = matter.Minutes!;
        ActText text = new ActText()
            .Title("Procès-verbal")
            .Subtitle($"Séance n° {matter.Session} du {French.Day(matter.Facts.On)}\n{French.Capitalised(SessionTexts.Formation(matter))}")
            .Paragraph($"La {Phrases.Commission} {matter.Authority.Department} s’est réunie le {French.Day(matter.Facts.On)}{(matter.Facts.SecondNotice ? ", sur seconde convocation" : "")}.")
            .Heading("Membres")
            .Items(minutes.Members.Select(member => $"{matter.NameOf(member.Member)} ({Seats.Of(member.Seat)}) : {Took(matter, member)}"));
        if (minutes.Status is SessionStatus.WithoutQuorum)
        {
            text.Paragraph("Le quorum n’étant pas atteint, la commission n’a pas délibéré.");
        }
        else
        {
            Deliberations(text, matter, minutes);
        }

        if (minutes.ApprovedOn is { } approved)
        {
            string transmitted = minutes.TransmittedOn is { } sent ? $" et transmis le {French.Day(sent)} à l’autorité qui décide" : "";
            text.Paragraph($"Procès-verbal approuvé le {French.Day(approved)}{transmitted}.");
        }

        return SessionTexts.Close(text, matter, "Procès-verbal", isDraft: minutes.ApprovedOn is null);
    }

    private static void Deliberations(ActText text, SessionMatter matter, MinutesPage minutes)
    {
        text.Heading("Délibérations");
        foreach (MinutesCase one in minutes.Agenda)
        {
            string sense = one.Opinion is { } opinion ? $"avis {Phrases.Sense(opinion)}" : "pas d’avis enregistré";
            string votes = one.Votes is { } cast ? $" ({cast.For} pour, {cast.Against} contre, {Plural(cast.Abstentions, "abstention")}{Casting(cast)})" : "";
            text.Paragraph($"{sense}{votes}.", $"Dossier n° {one.Case} : ");
            IEnumerable<string> mentions =
            [
                .. one.QuorumReached || matter.Facts.SecondNotice ? Array.Empty<string>() : ["le quorum n’était pas atteint pour cette affaire"],
                .. one.Recusals.Select(recusal => $"n’a pas pris part à la délibération : {matter.NameOf(recusal.Member)} ({Because(recusal.Ground)})"),
                .. one.Dissents.Select(member => $"a fait porter la mention de son désaccord : {matter.NameOf(member)}"),
            ];
            text.Items(mentions);
        }
    }

    private static string Casting(Votes votes) => votes.CastingVote is { } side && votes.For == votes.Against
        ? $", voix prépondérante de la présidence {(side is VoteSide.For ? "pour" : "contre")}"
        : "";

    private static string Plural(int count, string noun) => $"{(count == 0 ? "aucune" : $"{count}")} {noun}{(count > 1 ? "s" : "")}";

    private static string Because(RecusalGround ground) =>
        ground is RecusalGround.InstructingAssociation ? "représente l’association qui a instruit la demande" : "intérêt personnel";

    private static string Took(SessionMatter matter, MinutesMember member) => (member.Way, member.Through) switch
    {
        (AttendanceWay.InPerson, _) => "participe en séance",
        (AttendanceWay.Remote, _) => "participe à distance",
        (AttendanceWay.BySubstitute, { } through) => $"suppléance par {matter.NameOf(through)}",
        (AttendanceWay.ByMandate, { } through) => $"a donné mandat à {matter.NameOf(through)}",
        _ => "n’a pas participé",
    };
}
