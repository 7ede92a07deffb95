using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The notices that each alert becomes: their words, the day they name, who gets them.</summary>
internal static class AlertNotices
{
    private static readonly Role[] AssociationAndAdministrations = [Role.Association, Role.Secretariat, Role.Prefecture];

    /// <summary>Highest first: whoever is told by one is not told again by the next.</summary>
    public static IEnumerable<Notice> Of(Event.AlertRaised raised, PspCase state)
    {
        Alert alert = new(raised.Kind, raised.Track, raised.DueOn, raised.Period);
        Rung rung = state.RungOf(alert);
        DateOnly about = state.AboutOf(alert);
        Notice usual = Of(raised.Kind, about) with { Alert = alert };
        IEnumerable<Notice> above = IsCountdown(raised.Kind) && usual.To.Contains(Role.Prefecture)
            ? [] // they have its own words already, and nothing is late yet
            : Above(rung).Select(one => new Notice(one.Name, about, Role.Prefecture) { Alert = alert, Above = one.Rung });
        return [.. above, rung is Rung.Reminder || IsCountdown(raised.Kind) ? usual : usual with { Name = Late(usual.Name) }];
    }

    /// <summary>Whether a role gets the notice of an alert.</summary>
    public static bool Concerns(AlertKind kind, Role role) => Of(kind, about: default).To.Contains(role);

    private static IEnumerable<(string Name, Rung Rung)> Above(Rung rung) => rung switch
    {
        Rung.Head => [(Notices.EscalatedToHead, Rung.Head), (Notices.Escalated, Rung.Delegate)],
        Rung.Delegate => [(Notices.Escalated, Rung.Delegate)],
        _ => [],
    };

    /// <summary>Alerts before a day, not after it.</summary>
    private static bool IsCountdown(AlertKind kind) => kind is AlertKind.RenewalToRequest or AlertKind.RenewalToDecide or AlertKind.EndApproaching
        or AlertKind.PermitExpires or AlertKind.NoSessionPlanned or AlertKind.AppealToAnswer or AlertKind.AidCanBeRequested;

    /// <summary>The same once a reminder was of no use; what says "late" from the first has no other words.</summary>
    private static string Late(string notice) => notice switch
    {
        Notices.Waiting => Notices.WaitingLate,
        Notices.ToSign => Notices.ToSignLate,
        Notices.ToNotify => Notices.ToNotifyLate,
        Notices.DocumentAwaited => Notices.DocumentLate,
        _ => notice,
    };

    /// <param name="kind">What the alert says.</param>
    /// <param name="about">The day that its words name, which is never the day on which it is due.</param>
    private static Notice Of(AlertKind kind, DateOnly about) => kind switch
    {
        AlertKind.PiecesAwaited => new(Notices.Waiting, about, Role.Association),
        AlertKind.ExaminationAwaited or AlertKind.SessionAwaited => new(Notices.Waiting, about, Role.Secretariat),
        AlertKind.OpinionAwaited => new(Notices.Waiting, about, Role.Association, Role.Secretariat),
        AlertKind.DecisionAwaited => new(Notices.Waiting, about, Role.Prefecture, Role.Secretariat),
        AlertKind.AppealToAnswer => new(Notices.AppealToAnswer, about, Role.Prefecture, Role.Secretariat),
        AlertKind.EndingToDecide => new(Notices.Waiting, about, Role.Prefecture, Role.Secretariat),
        AlertKind.SignatureAwaited => new(Notices.ToSign, about, Role.Prefecture, Role.Secretariat),
        AlertKind.NotificationAwaited => new(Notices.ToNotify, about, AssociationAndAdministrations),
        AlertKind.NoSessionPlanned => new(Notices.NoSession, about, Role.Secretariat),
        AlertKind.RenewalToRequest => new(Notices.RenewalDue, about, AssociationAndAdministrations),
        AlertKind.RenewalToDecide => new(Notices.RenewalToDecide, about, AssociationAndAdministrations),
        AlertKind.EndApproaching => new(Notices.EndNear, about, AssociationAndAdministrations),
        AlertKind.RenewalOverdue => new(Notices.Overdue, about, AssociationAndAdministrations),
        AlertKind.ClosingAwaited => new(Notices.ToClose, about, AssociationAndAdministrations),
        AlertKind.PermitAwaited => new(Notices.DocumentAwaited, about, Role.ForeignersOffice, Role.Association),
        AlertKind.PermitExpires => new(Notices.DocumentExpires, about, Role.ForeignersOffice, Role.Association),
        AlertKind.AidCanBeRequested => new(Notices.AidPossible, about, Role.Association),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No notice for this alert."),
    };
}
