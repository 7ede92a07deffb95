using PspWorkflow.App.Application;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local.Play;

/// <summary>The life of one invented case, act by act, from the day of the application on.</summary>
/// <param name="Name">Names the case; the same name gives the same case number.</param>
/// <param name="Submitted">Day of the application.</param>
/// <param name="NeedsPermit">Whether the person needs a residence document.</param>
internal sealed partial record Plot(string Name, DateOnly Submitted, bool NeedsPermit = true)
{
    private const int SignedAfter = 40;

    /// <summary>The référent·e who accompanies the person.</summary>
    public Account Referent { get; init; } = Cast.Referent;

    /// <summary>The case.</summary>
    public CaseId Case => Numbers.OfCase(Referent.Association!.Value, Cast.Department, $"play/{Name}");

    /// <summary>Day on which the entry is authorised; the first period starts there.</summary>
    public DateOnly Signed => Submitted.AddDays(SignedAfter);

    private SubmitApplication.Person Invented => new(
        FreeText.From("Prénom inventé"),
        FreeText.From($"Nom inventé {Name}"),
        Situation: Text("Évaluation des besoins : santé, logement, formation."));

    private FreeText Text(string text) => FreeText.From($"{text} ({Name})");

    private Scene Act(int day, string title, Account author, Func<Draft, Act> write) => new(
        Submitted.AddDays(day),
        title,
        player => player.ActAsync(Case, author, $"{Name}/{day}/{title}", write));

    /// <summary>From the application to the complete file.</summary>
    public IEnumerable<Scene> Application() =>
    [
        Act(0, "L’association dépose la demande.", Referent, draft => new Act.Submit(
            draft.By, draft.At, Cast.Department, Referent.Association!.Value, Cast.ApprovalOn(draft.Day), RuleSets.InForceId, NeedsPermit, draft.SealFile(Invented))),
        new(Submitted.AddDays(1), "Elle joint une pièce.", player => player.DepositAsync(Case, Referent, PieceKind.IdentityCopy)),
    ];

    /// <summary>The secretariat asks for what is missing.</summary>
    public IEnumerable<Scene> MissingPieces() =>
    [
        Act(4, "Le secrétariat demande une pièce manquante.", Cast.Secretary, draft =>
            new Act.AskForPieces(draft.By, draft.At, [PieceKind.CommitmentOnHonour], draft.Day.AddDays(30))),
    ];

    /// <summary>From the complete file to both opinions, on a request made <paramref name="from"/> days after the application.</summary>
    public IEnumerable<Scene> Completeness(int from = 0) =>
    [
        Act(from + 6, "Le secrétariat déclare le dossier complet.", Cast.Secretary, draft => new Act.DeclareComplete(draft.By, draft.At)),
    ];

    /// <summary>The session is planned and the case put on its agenda.</summary>
    public IEnumerable<Scene> Agenda(int from = 0)
    {
        DateOnly on = Submitted.AddDays(from + 30);
        SessionId session = Numbers.OfSession(Cast.Department, $"{Name}/{from}");
        yield return new(Submitted.AddDays(from + 10), "Le secrétariat programme une séance et y inscrit le dossier.", async player =>
        {
            await player.PlanAsync($"{Name}/{from}", on);
            await player.ActAsync(Case, Cast.Secretary, $"{Name}/{from}/agenda", draft => new Act.PutOnAgenda(draft.By, draft.At, session, on, Cast.Department, Urgent: false));
        });
    }

    /// <summary>Both opinions.</summary>
    public IEnumerable<Scene> Opinions(int from = 0) =>
    [
        Act(from + 28, "L’association donne son avis : favorable.", Referent, draft =>
            new Act.GiveAssociationOpinion(draft.By, draft.At, OpinionSense.Favourable, draft.Day, draft.Seal(Text("La personne s’engage avec constance.")))),
        Act(from + 30, "La commission rend son avis : favorable.", Cast.Secretary, draft =>
            new Act.GiveCommissionOpinion(draft.By, draft.At, OpinionSense.Favourable, Numbers.OfSession(Cast.Department, $"{Name}/{from}"), draft.Seal(Text("Avis rendu à l’unanimité.")))),
    ];
}
