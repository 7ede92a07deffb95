using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Permit;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>The residence document that the foreigners' service issued.</summary>
/// <remarks>Source: CESEDA, art. L425-4.</remarks>
internal sealed class DocumentStep : ILinkStep
{
    private const string Kind = "kind";
    private const string From = "from";
    private const string Until = "until";
    private const string Number = "number";

    private static readonly Option[] Kinds =
    [
        new("aps", "Autorisation provisoire de séjour", "CESEDA, art. L425-4"),
        new("private-life-card", "Carte de séjour temporaire « vie privée et familiale »", "CESEDA, art. L425-1"),
        new("resident-card", "Carte de résident", "CESEDA, art. L425-3"),
        new("renewal-receipt", "Récépissé de demande de renouvellement"),
        new("other-permit", "Autre document de séjour"),
    ];

    public LinkStep Step => LinkStep.Document;

    public Role Role => Role.ForeignersOffice;

    public string Verb => "Enregistrer le document délivré";

    public string Then => "L’association en est informée. Les échéances du document sont suivies.";

    // Only while no document covers the day: another one can be recorded with one's usual access.
    public bool IsOpen(PspCase state, DateOnly day) =>
        state is PspCase.Running && state.Facts!.NeedsPermit && !state.Facts.Permits.Any(permit => permit.Until >= state.Facts.Path.Last!.End.AddDays(-1) || permit.RecordedOn == day);

    public Event? LastOf(IReadOnlyList<Event> events) => events.LastOrDefault(happened => happened is Event.PermitRecorded);

    public string Told(Event last) => $"Document valable jusqu’au {FrenchDay.Long(((Event.PermitRecorded)last).Until)}";

    public async Task<IReadOnlyList<SheetLine>> ShowAsync(CaseFile file) =>
    [
        .. await file.PersonAsync(),
        .. file.Period(),
        new("Document enregistré", file.Facts.Permits.MaxBy(permit => permit.Until) is { } last ? $"jusqu’au {FrenchDay.Long(last.Until)}" : "aucun"),
    ];

    public IReadOnlyList<Field> FieldsOf(PspCase state) =>
    [
        new Field.Choice(Kind, "Document délivré", Kinds),
        new Field.Date(From, "Premier jour de validité"),
        new Field.Date(Until, "Dernier jour de validité"),
        new Field.Line(Number, "Numéro du document"),
    ];

    public IReadOnlyList<StepAct> Read(Said said, PspCase state)
    {
        PermitKind? kind = said.One<PermitKind>(Kind);
        DateOnly? from = said.Day(From);
        DateOnly? until = said.Day(Until);
        FreeText? number = said.Text(Number);
        return said.Wrong.Count > 0
            ? []
            : [StepAct.Of("document", new RecordPermit.Body(kind!.Value, from!.Value, until!.Value, number!.Value), RecordPermit.ToAct)];
    }
}
