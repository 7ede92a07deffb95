using PspWorkflow.App.Decision;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>The prefect's decision: to authorise, or to refuse with reasons in law and in fact.</summary>
/// <remarks>Source: CASF, art. L121-9, II; CRPA, art. L211-2, L211-5, L212-1.</remarks>
internal sealed class DecisionStep : ILinkStep
{
    private const string Sense = "sense";
    private const string Grounds = "grounds";
    private const string Facts = "facts";

    public LinkStep Step => LinkStep.Decision;

    public Role Role => Role.Prefecture;

    public string Verb => "Enregistrer ma décision";

    public string Then => "Cette décision n’a d’effet qu’une fois signée : le projet d’arrêté est à imprimer, à signer, puis à verser au dossier. La date portée sur l’exemplaire signé fait courir la suite.";

    public bool IsOpen(PspCase state, DateOnly day) => state.At(day).Step is Law.Step.Decision;

    public bool IsCompetent(Account account, CaseFacts facts, DateOnly day) =>
        Replacements.CanDecide(account, facts.Department, day) && !facts.ExaminedBy.Contains(account.Id);

    public Event? LastOf(IReadOnlyList<Event> events) => events.LastOrDefault(happened => happened is Event.DecisionTaken);

    public string Told(Event last) => ((Event.DecisionTaken)last).Sense is DecisionSense.Authorised ? "Autorisation" : "Refus";

    public async Task<IReadOnlyList<SheetLine>> ShowAsync(CaseFile file) =>
    [
        .. await file.PersonAsync(),
        .. file.Request(),
        .. file.Period(),
        new("Document de séjour", file.Facts.NeedsPermit ? "nécessaire" : "pas nécessaire"),
        .. file.Facts.Current.Facts.Kind is RequestKind.Renewal && file.Facts.LatestReport is { } report
            ? await file.TextAsync($"Bilan du {FrenchDay.Long(report.WrittenOn)}", report.Text)
            : [],
        .. await AssociationOpinionAsync(file),
        .. await CommissionOpinionAsync(file),
    ];

    public IReadOnlyList<Field> FieldsOf(PspCase state) =>
    [
        new Field.Choice(Sense, "Votre décision", [new("authorised", "J’autorise"), new("refused", "Je refuse")]),
        new Field.Choice(Grounds, "En cas de refus : motifs de droit", [.. GroundCatalogue.All.Where(ground => IsFor(state, ground)).Select(Offered)], Many: true),
        new Field.Words(Facts, "En cas de refus : motifs de fait")
        {
            Hint = "Les circonstances propres à la situation, sur lesquelles repose chaque motif de droit. Une motivation est obligatoire (CRPA, articles L. 211-2 et L. 211-5).",
        },
    ];

    public IReadOnlyList<StepAct> Read(Said said, PspCase state)
    {
        DecisionSense? sense = said.One<DecisionSense>(Sense);
        IReadOnlyList<LegalGround> grounds = said.Some<LegalGround>(Grounds);
        FreeText? facts = sense is DecisionSense.Refused ? said.Text(Facts) : said.TextIfAny(Facts);
        if (sense is DecisionSense.Refused && grounds.Count == 0)
        {
            said.Reject(Grounds, "Indiquez au moins un motif de droit.");
        }

        if (sense is DecisionSense.Authorised && (grounds.Count > 0 || facts is not null))
        {
            said.Reject(Sense, "Des motifs de refus sont indiqués : effacez-les pour autoriser, ou choisissez de refuser.");
        }

        return said.Wrong.Count > 0 ? [] : [StepAct.Of("decision", new TakeDecision.Body(sense!.Value, grounds, facts), TakeDecision.ToAct)];
    }

    private static bool IsFor(PspCase state, Ground ground) => !ground.Excluded && ground.For.Contains(state.Facts!.Current.Facts.Kind);

    private static Option Offered(Ground ground) => new(CodedValue.NameOf(ground.Code.ToString()), ground.Wording, ground.Article);

    private static async Task<IReadOnlyList<SheetLine>> AssociationOpinionAsync(CaseFile file) =>
        file.Events.OfType<Event.AssociationOpinionGiven>().LastOrDefault() is { } given
            ? [new("Avis de l’association", $"{Phrases.Sense(given.Sense)}, le {FrenchDay.Long(given.GivenOn)}"), .. await file.TextAsync("Ce qu’elle en dit", given.Text)]
            : [];

    private static async Task<IReadOnlyList<SheetLine>> CommissionOpinionAsync(CaseFile file) =>
        file.Events.OfType<Event.CommissionOpinionGiven>().LastOrDefault() is { } given
            ? [new("Avis de la commission", $"{Phrases.Sense(given.Sense)}, le {FrenchDay.Long(given.SessionOn)}"), .. await file.TextAsync("Ce sur quoi il repose", given.Text)]
            : [];
}
