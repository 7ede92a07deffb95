using System.Diagnostics;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments.Texts;

/// <summary>The seats of the commission in French. The names of some services have changed since the version of the article that was read.</summary>
/// <remarks>Source: CASF, art. R121-12-7 (until 1 December 2023).</remarks>
internal static class Seats
{
    public static string Of(Seat seat) => seat switch
    {
        Seat.Chair => "présidence",
        Seat.Magistrate => "magistrature",
        Seat.SocialCohesion => "cohésion sociale",
        Seat.PublicSecurity => "sécurité publique",
        Seat.JudicialPolice => "police judiciaire",
        Seat.Gendarmerie => "gendarmerie",
        Seat.ForeignersService => "service des étrangers",
        Seat.Labour => "travail et emploi",
        Seat.Education => "éducation nationale",
        Seat.Doctor => "ordre des médecins",
        Seat.LocalAuthority => "collectivités territoriales",
        Seat.Association => "associations agréées",
        _ => throw new UnreachableException($"Unknown seat {seat}."),
    };
}
