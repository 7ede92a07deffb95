using PspWorkflow.App.Mail;
using PspWorkflow.Law;

namespace PspWorkflow.App.Links;

/// <summary>The two letters that somebody asks for through a link. They go to its recipient's own address, never to a second one.</summary>
internal static class CodeLetter
{
    public static Letter Of(CaseId id, string code) => new(
        $"Dossier {id} : votre code",
        [
            "Bonjour,",
            $"Votre code pour le dossier {id} : {code[..4]} {code[4..]}",
            "Il est valable dix minutes, une seule fois, dans le navigateur où il a été demandé. Personne ne vous le demandera par téléphone ou par courriel.",
            "Si vous n’avez rien demandé, ne tenez pas compte de ce message : sans ce code, personne ne peut rien faire.",
            "Merci de ne pas transférer ce message.",
        ]);

    public static Letter WithLink(CaseId id, LetterLink link) => new(
        $"Dossier {id} : nouveau lien",
        [
            "Bonjour,",
            $"Voici le nouveau lien demandé pour le dossier {id}. Il remplace le précédent.",
            "Merci de ne pas transférer ce message.",
        ])
    {
        Links = [link],
    };
}
