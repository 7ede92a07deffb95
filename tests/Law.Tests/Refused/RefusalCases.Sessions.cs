using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Refused;

internal static partial class RefusalCases
{
    private static Dictionary<string, Func<Refusal?>> Sessions() =>
        new()
        {
            [nameof(Refusals.SessionAlreadyConvened)] = () => On(Meeting.Convened(), m => m.Notice()),
            [nameof(Refusals.NoticeInTheFuture)] = () => On(Meeting.Planned(), m => Sent(m, n => n with { SentOn = m.Today.AddDays(1) })),
            [nameof(Refusals.NoticeWithoutAgenda)] = () => On(Meeting.Planned(), m => Sent(m, n => n with { WithAgenda = false })),
            [nameof(Refusals.SecondNoticeWithoutCause)] = () => On(Meeting.Held(), m => m.SecondNotice("2026-03-20")),
            [nameof(Refusals.SecondNoticeTooEarly)] = () =>
                On(Meeting.WithoutQuorum(), m => m.SecondNotice("2026-03-20") with { Notice = m.Notice().Notice with { SentOn = m.Today.AddDays(-1) } }),
            [nameof(Refusals.SessionNotConvened)] = () => On(Meeting.Planned().On("2026-03-02"), m => m.Attendance(Meeting.Everybody)),
            [nameof(Refusals.AttendanceAlreadyRecorded)] = () => On(Meeting.Held(), m => m.Attendance(Meeting.Everybody)),
            [nameof(Refusals.AttendanceBeforeSession)] = () => On(Meeting.Convened().On("2026-03-01"), m => m.Attendance(Meeting.Everybody)),
            [nameof(Refusals.NoMemberSits)] = () => On(Meeting.Convened(), m => m.Attendance() with { Members = [] }),
            [nameof(Refusals.NotASittingMember)] = () => On(Meeting.Convened(), m => m.Attendance(Board.Chair, Stranger)),
            [nameof(Refusals.SubstituteNotNamed)] = () => On(Meeting.Convened(), m => With(m, new Attendance(Board.Police, AttendanceWay.BySubstitute, Stranger))),
            [nameof(Refusals.MandateWithoutHolder)] = () => On(Meeting.Convened(), m => With(m, new Attendance(Board.Police, AttendanceWay.ByMandate, Board.Mayor))),
            [nameof(Refusals.TooManyMandates)] = () => On(
                Meeting.Convened(),
                m => With(m, new Attendance(Board.Police, AttendanceWay.ByMandate, Board.Chair), new Attendance(Board.Mayor, AttendanceWay.ByMandate, Board.Chair))),
            [nameof(Refusals.AgendaFixed)] = () => Meeting.Held().Session.WhyNotOnAgenda,
            [nameof(Refusals.EnlargedHearsNoCase)] = () => Meeting.Planned(Formation.Enlarged).Session.WhyNotOnAgenda,
            [nameof(Refusals.NotOnThatAgenda)] = () => On(Story.OnAgenda(), s => s.SessionMoves(s.Today, null)),
        };

    private static SessionAct.Convene Sent(Meeting m, Func<SessionNotice, SessionNotice> otherwise)
    {
        SessionAct.Convene act = m.Notice();
        return act with { Notice = otherwise(act.Notice) };
    }

    /// <summary>The chair is there, and others in another way.</summary>
    private static SessionAct.RecordAttendance With(Meeting m, params Attendance[] others)
    {
        SessionAct.RecordAttendance act = m.Attendance(Board.Chair);
        return act with { Attendances = [.. act.Attendances, .. others] };
    }

    private static Refusal? On(Meeting meeting, Func<Meeting, SessionAct> act) => meeting.Try(act(meeting));
}
