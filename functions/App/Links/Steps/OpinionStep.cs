using PspWorkflow.App.Commission;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>The commission's opinion, recorded by its secretariat once the session is held.</summary>
/// <remarks>Source: CASF, art. R121-12-6; CRPA, art. R133-11 and R133-13.</remarks>
internal sealed class OpinionStep(OpinionWriter writer) : ILinkStep
{
    private const string Sense = "sense";
    private const string Text = "text";
    private const string For = "for";
    private const string Against = "against";
    private const string Abstentions = "abstentions";
    private const string Chair = "chair";

    public LinkStep Step => LinkStep.Opinion;

    public Role Role => Role.Secretariat;

    public string Verb => "Enregistrer l’avis";

    public string Then => "Quand l’avis de l’association est là aussi, la décision est demandée au signataire.";

    public bool IsOpen(PspCase state, DateOnly day) => HeardOn(state) <= day;

    public Event? LastOf(IReadOnlyList<Event> events) => events.LastOrDefault(happened => happened is Event.CommissionOpinionGiven);

    public string Told(Event last) => $"Avis {Phrases.Sense(((Event.CommissionOpinionGiven)last).Sense)}";

    public async Task<IReadOnlyList<SheetLine>> ShowAsync(CaseFile file) =>
    [
        .. await file.PersonAsync(),
        .. file.Request(),
        new("Séance du", FrenchDay.Long(HeardOn(file.State)!.Value)),
        .. file.Facts.Current.Facts is { AssociationOpinion: { } sense, AssociationOpinionGivenOn: { } on }
            ? new[] { new SheetLine("Avis de l’association", $"{Phrases.Sense(sense)}, le {FrenchDay.Long(on)}") }
            : [],
    ];

    public IReadOnlyList<Field> FieldsOf(PspCase state) =>
    [
        new Field.Choice(Sense, "Avis rendu", [new("favourable", "Favorable"), new("reserved", "Favorable avec réserves"), new("unfavourable", "Défavorable"), new("adjourned", "Ajournement à une autre séance")]),
        new Field.Words(Text, "Ce sur quoi il repose") { Hint = "Facultatif." },
        new Field.Count(For, "Voix pour") { Hint = "Les voix sont à indiquer dès que les membres de la commission sont enregistrés, sauf ajournement." },
        new Field.Count(Against, "Voix contre"),
        new Field.Count(Abstentions, "Abstentions"),
        new Field.Choice(Chair, "En cas de partage : voix de la présidence", [new("for", "Pour"), new("against", "Contre")]),
    ];

    public IReadOnlyList<StepAct> Read(Said said, PspCase state)
    {
        OpinionSense? sense = said.One<OpinionSense>(Sense);
        FreeText? text = said.TextIfAny(Text);
        Votes? votes = VotesOf(said);
        if (said.Wrong.Count > 0 || state.Facts!.Current is not Request.OnAgenda { Session: var session })
        {
            return [];
        }

        GiveCommissionOpinion.Body body = new(sense!.Value, session, text, Votes: votes);
        return [new StepAct("opinion", body, (id, _, draft, token) => writer.WriteAsync(id, body, draft, token))];
    }

    private static DateOnly? HeardOn(PspCase state) => (state.Facts?.Current as Request.OnAgenda)?.SessionOn;

    private static Votes? VotesOf(Said said)
    {
        int? cast = said.CountIfAny(For);
        int? against = said.CountIfAny(Against);
        int? abstentions = said.CountIfAny(Abstentions);
        VoteSide? chair = said.OneIfAny<VoteSide>(Chair);
        return cast is null && against is null && abstentions is null && chair is null ? null : new Votes(cast ?? 0, against ?? 0, abstentions ?? 0, chair);
    }
}
