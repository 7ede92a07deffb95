using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The notice that each alert becomes: its words, the day it names, who gets it.</summary>
internal static class AlertNotices
{
    private static readonly Role[] AssociationAndAdministrations = [Role.Association, Role.Secretariat, Role.Prefecture];

    public static Notice Of(Event.AlertRaised raised, PspCase state)
    {
        Alert alert = new(raised.Kind, raised.Track, raised.DueOn, raised.Period);
        return Of(raised.Kind, state.AboutOf(alert)) with { Alert = alert };
    }

    /// <summary>Whether a role gets the notice of an alert.</summary>
    public static bool Concerns(AlertKind kind, Role role) => Of(kind, about: default).To.Contains(role);

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
