using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>The notice that each alert becomes: its words, the day it names, who gets it.</summary>
internal static class AlertNotices
{
    private static readonly Role[] AssociationAndAdministrations = [Role.Association, Role.Secretariat, Role.Prefecture];

    public static Notice Of(Event.AlertRaised raised, PspCase state) =>
        Of(raised.Kind, raised.DueOn, LastDayOf(raised.Period, state)) with
        {
            Alert = new Alert(raised.Kind, raised.Track, raised.DueOn, raised.Period),
        };

    /// <summary>The last day of a period, which the alerts about its end name; before the first period nothing names it.</summary>
    private static DateOnly LastDayOf(int period, PspCase state) =>
        state.Facts?.Path.Periods.FirstOrDefault(known => known.Number == period)?.LastDay ?? default;

    private static Notice Of(AlertKind kind, DateOnly dueOn, DateOnly lastDay) => kind switch
    {
        AlertKind.PiecesAwaited => new(Notices.Waiting, dueOn, Role.Association),
        AlertKind.ExaminationAwaited or AlertKind.SessionAwaited => new(Notices.Waiting, dueOn, Role.Secretariat),
        AlertKind.OpinionAwaited => new(Notices.Waiting, dueOn, Role.Association, Role.Secretariat),
        AlertKind.DecisionAwaited => new(Notices.Waiting, dueOn, Role.Prefecture, Role.Secretariat),
        AlertKind.SignatureAwaited or AlertKind.NotificationAwaited => new(Notices.ToSign, dueOn, Role.Prefecture, Role.Secretariat),
        AlertKind.RenewalToRequest => new(Notices.RenewalDue, lastDay, AssociationAndAdministrations),
        AlertKind.RenewalToDecide => new(Notices.RenewalToDecide, lastDay, AssociationAndAdministrations),
        AlertKind.EndApproaching => new(Notices.EndNear, lastDay, AssociationAndAdministrations),
        AlertKind.RenewalOverdue or AlertKind.ClosingAwaited => new(Notices.Overdue, lastDay, AssociationAndAdministrations),
        AlertKind.PermitAwaited => new(Notices.DocumentAwaited, dueOn, Role.ForeignersOffice, Role.Association),
        AlertKind.PermitExpires => new(Notices.DocumentExpires, dueOn, Role.ForeignersOffice, Role.Association),
        AlertKind.AidCanBeRequested => new(Notices.AidPossible, dueOn, Role.Association),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No notice for this alert."),
    };
}
