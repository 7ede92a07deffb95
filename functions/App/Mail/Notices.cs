namespace PspWorkflow.App.Mail;

/// <summary>Names of the notices as outbox rows keep them. Literals, neutral, never reused.</summary>
internal static class Notices
{
    public const string Acknowledged = "acknowledged";
    public const string Received = "received";
    public const string PiecesMissing = "pieces-missing";
    public const string Complete = "complete";
    public const string OnAgenda = "on-agenda";
    public const string OffAgenda = "off-agenda";
    public const string ToDecide = "to-decide";
    public const string ToSign = "to-sign";
    public const string Decided = "decided";
    public const string ToNotify = "to-notify";
    public const string Notified = "notified";
    public const string DocumentToIssue = "document-to-issue";
    public const string DocumentIssued = "document-issued";
    public const string ReportGiven = "report-given";
    public const string RenewalAcknowledged = "next-acknowledged";
    public const string RenewalReceived = "next-received";
    public const string Closed = "closed";
    public const string RenewalDue = "next-due";
    public const string RenewalToDecide = "next-to-decide";
    public const string EndNear = "end-near";
    public const string Overdue = "overdue";
    public const string ToClose = "to-close";
    public const string Waiting = "waiting";
    public const string DocumentAwaited = "document-awaited";
    public const string DocumentExpires = "document-expires";
    public const string AidPossible = "aid-possible";
    public const string Withdrawn = "withdrawn";
    public const string EndedEarly = "ended-early";
    public const string AppealReceived = "appeal-received";
    public const string AppealAnswered = "appeal-answered";
    public const string AppealToAnswer = "appeal-to-answer";
    public const string Extended = "extended";
    public const string MoveProposed = "move-proposed";
    public const string MoveAccepted = "move-accepted";
    public const string EndConsidered = "end-considered";
    public const string EndSigned = "end-signed";
    public const string Maintained = "maintained";
    public const string NoSession = "no-session-planned";
    public const string Rectified = "rectified";
    public const string TakeOverProposed = "take-over-proposed";
    public const string TakenOver = "taken-over";
    public const string ApprovalEnds = "approval-ends";
    public const string TermEnds = "term-ends";
    public const string ForHer = "for-her";
    public const string Convened = "convened";
    public const string MeetingCancelled = "meeting-cancelled";
    public const string TakenBack = "taken-back";
    public const string GoesOn = "goes-on";
    public const string WaitingLate = "waiting-late";
    public const string ToSignLate = "to-sign-late";
    public const string ToNotifyLate = "to-notify-late";
    public const string DocumentLate = "document-late";
    public const string Escalated = "escalated";
    public const string EscalatedToHead = "escalated-to-head";

    /// <summary>Those of which the person is told too, if she may be written to: not what they say, but that her référent·e has something for her.</summary>
    public static bool ConcernHer(string notice) =>
        notice is PiecesMissing or OnAgenda or OffAgenda or Decided or DocumentIssued or RenewalDue or EndNear or DocumentExpires or EndConsidered or Maintained or EndSigned or AppealAnswered or Extended or Rectified;

    /// <summary>Those that ask for a decision: their letter is about nothing but the link that it carries. They leave alone, and never go to a second address.</summary>
    public static bool CarriesLink(string notice) => notice is ToDecide;
}
