using PspWorkflow.App.Casework;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Renewal;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>The report on the period that runs, if it is still lacking, and the request for the next period.</summary>
/// <remarks>Source: CASF, art. R121-12-9, R121-12-10 and R121-12-12.</remarks>
internal sealed class RenewalStep : ILinkStep
{
    private const string Report = "report";
    private const string WrittenOn = "writtenOn";
    private const string Kind = "kind";
    private const string Confirmed = "confirmed";

    public LinkStep Step => LinkStep.Renewal;

    public Role Role => Role.Association;

    public string Verb => "Remettre le bilan et demander le renouvellement";

    public string Then => "Le secrétariat examine la demande. Les droits en cours vont jusqu’à leur dernier jour.";

    public bool IsOpen(PspCase state, DateOnly day) =>
        state is PspCase.Running
        && state.Facts is { Current.IsPending: false, Path: { AtMaximum: false, Last: { } last } } facts
        && day >= last.Start
        && day < facts.Path.Ceiling;

    public Event? LastOf(IReadOnlyList<Event> events) => events.LastOrDefault(happened => happened is Event.RenewalRequested);

    public string Told(Event last) => "Demande de renouvellement";

    public Task<IReadOnlyList<SheetLine>> ShowAsync(CaseFile file) => Task.FromResult<IReadOnlyList<SheetLine>>(
    [
        .. file.Period(),
        new("Dernier bilan", file.Facts.LatestReport is { } report ? $"écrit le {FrenchDay.Long(report.WrittenOn)}" : "aucun"),
    ]);

    public IReadOnlyList<Field> FieldsOf(PspCase state) =>
    [
        .. LacksReport(state.Facts!)
            ? new Field[]
            {
                new Field.Words(Report, "Bilan de la période") { Hint = "Ce qui a été fait, ce qui reste à faire, les difficultés rencontrées." },
                new Field.Date(WrittenOn, "Écrit le"),
                new Field.Choice(Kind, "Ce bilan est", [new("half-way", "le bilan d’étape"), new("final", "le bilan final")]),
            }
            : [],
        new Field.Choice(Confirmed, "Accord de la personne", [new("yes", "La personne, informée, souhaite que son renouvellement soit demandé")], Many: true),
    ];

    public IReadOnlyList<StepAct> Read(Said said, PspCase state)
    {
        bool lacksReport = LacksReport(state.Facts!);
        FreeText? report = lacksReport ? said.Text(Report) : null;
        DateOnly? writtenOn = lacksReport ? said.Day(WrittenOn) : null;
        ReportKind? kind = lacksReport ? said.One<ReportKind>(Kind) : null;
        if (!said.Ticked(Confirmed, "yes"))
        {
            said.Reject(Confirmed, "Le renouvellement se demande avec l’accord de la personne.");
        }

        StepAct request = new("renewal", new RequestRenewal.Body(), RequestAsync);
        return said.Wrong.Count > 0 ? []
            : lacksReport ? [StepAct.Of("report", new GiveReport.Body(kind!.Value, writtenOn!.Value, report!.Value), GiveReport.ToAct), request]
            : [request];
    }

    private static bool LacksReport(CaseFacts facts) => !(facts.LatestReport?.WrittenOn >= facts.Path.Last!.Start);

    private static Task<Written> RequestAsync(CaseId id, CaseAt found, Draft draft, CancellationToken cancellation) =>
        Task.FromResult(RequestRenewal.ToAct(found, draft));
}
