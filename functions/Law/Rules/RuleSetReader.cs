using System.Text.Json;

namespace PspWorkflow.Law;

/// <summary>Reads a rule set; a missing, unknown or ill-formed parameter stops the start of the program.</summary>
internal sealed partial class RuleSetReader
{
    private readonly Dictionary<string, JsonElement> _left;

    private RuleSetReader(JsonElement parameters) =>
        _left = parameters.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("value"), StringComparer.Ordinal);

    public static RuleSet Read(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        JsonElement parameters = root.GetProperty("parameters");
        return new RuleSetReader(parameters).Build(Text(root, "id"), Text(root, "title"), parameters) with
        {
            IsProposal = root.TryGetProperty("proposal", out JsonElement proposal) && proposal.GetBoolean(),
        };
    }

    private static Parameter Describe(JsonProperty p) =>
        new(
            p.Name,
            p.Value.GetProperty("value").GetRawText(),
            Text(p.Value, "source"),
            Enum.Parse<Certainty>(Text(p.Value, "certainty"), ignoreCase: true),
            p.Value.TryGetProperty("note", out JsonElement note) ? note.GetString() : null);

    private static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");

    private RuleSet Build(string id, string title, JsonElement parameters)
    {
        RuleSet rules = new(id, title, [.. parameters.EnumerateObject().Select(Describe)])
        {
            Path = Path(),
            Alerts = Alerts(),
            Commission = Commission(),
            Ends = Ends(),
            SessionNoticeDays = Days("session.noticeDays"),
            PermitMinimumMonths = Days("permit.minimumMonths"),
            AidStart = Choice<AidStart>("aid.start"),
            PermitImplicitRefusalMonths = Days("permit.implicitRefusalMonths"),
            AcknowledgementDays = Days("request.acknowledgementDays"),
            MovingDeadlines = [.. Words("deadline.movesToWorkingDay").Select(word => Enum.Parse<DeadlineKind>(word, ignoreCase: true))],
            AssociationYearlyFunding = Take("association.yearlyFunding").GetInt32(),
        };
        return _left.Count == 0 ? rules : throw new FormatException($"Unknown parameter {_left.Keys.First()}.");
    }

    private PathRules Path() =>
        new(
            Days("period.months"),
            Days("period.maximumRenewals"),
            Days("period.ceilingMonths"),
            Choice<PeriodStart>("period.start"),
            Choice<LateRenewalStart>("period.lateRenewalStart"),
            Choice<SilenceEffect>("request.silence"));

    private AlertRules Alerts() =>
        new()
        {
            Hour = TimeOnly.ParseExact(Take("alert.hour").GetString()!, "HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            BeforeEnd = List("alert.beforeEndDays"),
            AfterEnd = Days("alert.afterEndDays"),
            Examination = Days("alert.examinationDays"),
            Session = Days("alert.sessionDays"),
            Opinion = Days("alert.opinionDays"),
            Decision = Days("alert.decisionDays"),
            Signature = Days("alert.signatureDays"),
            Notification = Days("alert.notificationDays"),
            PermitAwaited = Days("alert.permitAwaitedDays"),
            PermitExpires = List("alert.permitExpiresDays"),
            NoSession = List("alert.noSessionDays"),
            ApprovalEnds = List("alert.approvalDays"),
            TermEnds = List("alert.termDays"),
            Waiting = new(Days("ladder.overdueAt"), Days("ladder.delegateAt"), Days("ladder.headAt")),
            Lapsed = new(OverdueAt: 1, Days("ladder.lapsedDelegateAt"), Days("ladder.lapsedHeadAt")),
        };

    private EndRules Ends() =>
        new()
        {
            AidEndsAfterMonths = Days("aid.endsAfterMonths"),
            ObservationDays = Days("ending.observationDays"),
            EndingNeedsOpinions = Take("ending.needsOpinions").GetBoolean(),
            UnlawfulMonths = Days("ending.unlawfulMonths"),
            EndingAlert = Days("alert.endingDays"),
            Worsening = Choice<WorseningMeasure>("rectification.worsening"),
            AppealMonths = Days("appeal.months"),
            AppealClearDays = Days("appeal.clearDays"),
            SilenceMonths = Days("appeal.silenceMonths"),
            JudgmentStart = Choice<JudgmentStart>("appeal.judgmentStart"),
            AppealAlerts = List("alert.appealDays"),
        };

    private JsonElement Take(string name) =>
        _left.Remove(name, out JsonElement value) ? value : throw new FormatException($"Parameter {name} is missing.");

    private int Days(string name) => Positive(Take(name).GetInt32(), name);

    private int[] List(string name) =>
        [.. Take(name).EnumerateArray().Select(e => Positive(e.GetInt32(), name)).OrderDescending()];

    private T Choice<T>(string name)
        where T : struct, Enum =>
        Enum.Parse<T>(Take(name).GetString()!, ignoreCase: true);

    private static int Positive(int value, string name) =>
        value > 0 ? value : throw new FormatException($"Parameter {name} must be positive.");
}
