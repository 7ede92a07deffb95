using PspWorkflow.App.Mail;
using PspWorkflow.Law;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What an alert says must be true on the day it is read.</summary>
public sealed class AlertMails
{
    private static readonly CaseId Case = CaseId.Parse("45-7k4m2q9xbd");
    private static readonly ActorId By = ActorId.Parse("secretariat");
    private static readonly DateOnly Filed = new(2026, 1, 5);
    private static readonly DateOnly Signed = new(2026, 2, 10);

    [Fact]
    public void A_waiting_case_says_since_when_it_waits() =>
        Assert.Contains("attend depuis le 5 janvier 2026 (il y a 20 jours)", TextOf(Submitted(), AlertKind.ExaminationAwaited, Track.Psp, Filed.AddDays(20)), StringComparison.Ordinal);

    [Fact]
    public void A_document_that_ends_is_valid_until_its_own_last_day() =>
        Assert.Contains("valable jusqu’au 19 septembre 2026 inclus (dans 60 jours)", TextOf(WithDocument(), AlertKind.PermitExpires, Track.Permit, new(2026, 7, 21)), StringComparison.Ordinal);

    [Fact]
    public void A_signed_decision_that_was_not_handed_over_is_not_said_to_wait_for_a_signature()
    {
        string text = TextOf(Authorised(), AlertKind.NotificationAwaited, Track.Psp, new(2026, 2, 17));

        Assert.Contains("signée du 10 février 2026 (il y a 7 jours)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("n’a d’effet qu’une fois signée", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_let_the_end_pass_reads_that_a_new_request_may_still_be_possible() =>
        Assert.Contains("ont pris fin le 9 août 2026 (hier) et aucune demande n’est en cours", TextOf(WithDocument(), AlertKind.ClosingAwaited, Track.Psp, new(2026, 8, 10)), StringComparison.Ordinal);

    private static string TextOf(IEnumerable<Event> told, AlertKind kind, Track track, DateOnly today)
    {
        PspCase state = PspCase.Replay(told);
        Notice notice = AlertNotices.Of(new Event.AlertRaised(ActorId.Clock, At(today), kind, track, today, state.Facts!.Path.Periods.Count), state).Last();
        return string.Join('\n', Letters.Of(notice.Name, Case, notice.Day, today).Lines);
    }

    private static Event[] Submitted()
    {
        Department department = Department.Parse("45");
        Approval approval = new(department, Filed, Filed.AddYears(2), "2026-1");
        return [new Event.ApplicationSubmitted(By, At(Filed), department, AssociationId.Parse("la-passerelle"), approval, "in-force", NeedsPermit: true, Text())];
    }

    private static Event[] Authorised() =>
    [
        .. Submitted(),
        new Event.FileDeclaredComplete(By, At(Filed)),
        new Event.PlacedOnAgenda(By, At(Filed), Session(), Signed.AddDays(-6), Urgent: false),
        new Event.AssociationOpinionGiven(By, At(Filed), OpinionSense.Favourable, Filed, null),
        new Event.CommissionOpinionGiven(By, At(Signed.AddDays(-6)), OpinionSense.Favourable, Session(), Signed.AddDays(-6), null),
        new Event.DecisionTaken(By, At(Signed.AddDays(-1)), DecisionSense.Authorised, new Decider(By, "préfet", null), [], null),
        new Event.DecisionSigned(By, At(Signed), Signed),
        new Event.PeriodOpened(By, At(Signed), 1, Signed, Signed.AddMonths(6), Signed),
    ];

    private static Event[] WithDocument() =>
    [
        .. Authorised(),
        new Event.DecisionNotified(By, At(Signed), Signed, NotificationMeans.HandOverByAssociation, StatesRemedies: true),
        new Event.PermitRecorded(By, At(new(2026, 3, 20)), PermitKind.Aps, new(2026, 3, 20), new(2026, 9, 19), Text()),
    ];

    private static DateTimeOffset At(DateOnly day) => LegalCalendar.InstantOf(day, new TimeOnly(10, 0));

    private static TextId Text() => TextId.From(new byte[16]);

    private static SessionId Session() => SessionId.From(Department.Parse("45"), new byte[32]);
}
