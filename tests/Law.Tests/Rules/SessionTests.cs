using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class SessionTests
{
    [Theory]
    [InlineData("2026-02-25", false, true)]
    [InlineData("2026-02-26", false, false)]
    [InlineData("2026-02-26", true, true)]
    public void The_notice_leaves_five_days_before_save_urgency(string sentOn, bool urgent, bool accepted)
    {
        Meeting meeting = Meeting.Planned().On(sentOn);

        Assert.Equal(accepted ? null : Refusals.NoticeTooShort.Code, meeting.Try(meeting.Notice(urgent))?.Code);
    }

    [Fact]
    public void A_notice_sent_in_time_and_recorded_late_is_a_notice_in_time()
    {
        Meeting meeting = Meeting.Planned().On("2026-03-10");
        SessionAct.Convene late = meeting.Notice();

        meeting.Do(late with { Notice = late.Notice with { SentOn = Known.Day("2026-02-20") } });

        Assert.Equal(SessionStatus.Convened, meeting.Session.Status);
    }

    [Fact]
    public void Half_of_the_members_is_a_quorum_a_mandate_and_a_voice_from_afar_included()
    {
        Meeting meeting = Meeting.Convened();
        SessionAct.RecordAttendance two = meeting.Attendance(Board.Chair);
        SessionAct.RecordAttendance three = two with
        {
            Attendances = [.. two.Attendances, new(Board.Doctor, AttendanceWay.Remote, null), new(Board.Mayor, AttendanceWay.ByMandate, Board.Doctor)],
        };

        meeting.Do(three with { Attendances = [.. three.Attendances.Take(2)] });
        Assert.Equal(SessionStatus.WithoutQuorum, meeting.Session.Status);

        meeting.Do(three with { Replaces = true });
        Assert.Equal(SessionStatus.Held, meeting.Session.Status);
    }

    [Fact]
    public void After_a_second_notice_no_quorum_is_asked_and_the_agenda_stays()
    {
        Meeting meeting = Meeting.WithoutQuorum();
        Assert.Same(Refusals.AgendaFixed, meeting.Session.WhyNotOnAgenda);

        meeting.Do(meeting.SecondNotice("2026-03-09"));
        Assert.Equal((Known.Day("2026-03-09"), SessionStatus.Convened), (meeting.Session.On, meeting.Session.Status));
        Assert.Same(Refusals.AgendaFixed, meeting.Session.WhyNotOnAgenda);
        Assert.Null(meeting.Session.HearingOf(Meeting.Case));

        meeting.On("2026-03-09").Do(meeting.Attendance(Board.Chair));
        Hearing hearing = meeting.Session.HearingOf(Meeting.Case)!;
        Assert.Equal((SessionStatus.Held, false, true, 1), (meeting.Session.Status, hearing.QuorumReached, hearing.SecondNotice, hearing.Voters.Count));
    }

    [Fact]
    public void A_second_notice_is_given_five_days_too()
    {
        Meeting meeting = Meeting.WithoutQuorum();

        Assert.Equal(Refusals.NoticeTooShort.Code, meeting.Try(meeting.SecondNotice("2026-03-06"))?.Code);
    }

    [Fact]
    public void Who_is_recused_counts_neither_for_the_quorum_of_that_case_nor_for_its_vote()
    {
        // Given three of six, of whom one is recused and holds the mandate of another
        Meeting meeting = Meeting.Convened();
        SessionAct.RecordAttendance act = meeting.Attendance(Board.Chair, Board.Delegate);
        meeting.Do(act with
        {
            Attendances = [.. act.Attendances, new(Board.Mayor, AttendanceWay.ByMandate, Board.Delegate)],
            Recusals = [Meeting.Recused(Board.Delegate, RecusalGround.InstructingAssociation)],
        });

        // When
        Hearing its = meeting.Session.HearingOf(Meeting.Case)!;
        Hearing other = meeting.Session.HearingOf(Meeting.OtherCase)!;

        // Then
        Assert.Equal(SessionStatus.Held, meeting.Session.Status);
        Assert.Equal((false, 5, 1), (its.QuorumReached, its.Entitled, its.Voters.Count));
        Assert.Equal([Board.Delegate], its.Recused);
        Assert.Equal((true, 6, 3), (other.QuorumReached, other.Entitled, other.Voters.Count));
    }

    [Fact]
    public void A_substitute_takes_part_for_the_member()
    {
        Meeting meeting = Meeting.Convened();
        ActorId colleague = ActorId.Parse("adjointe-92");
        SessionAct.RecordAttendance act = meeting.Attendance(Board.Chair, Board.Doctor);
        act = act with
        {
            Members = [.. act.Members.Select(m => m.Member == Board.Police ? m with { Substitute = colleague } : m)],
            Attendances = [.. act.Attendances, new(Board.Police, AttendanceWay.BySubstitute, colleague)],
        };

        meeting.Do(act);

        Assert.Contains(meeting.Session.HearingOf(Meeting.Case)!.Voters, v => v.Member == Board.Police);
    }

    [Fact]
    public void A_session_without_quorum_can_be_given_up_and_one_that_was_held_cannot()
    {
        Meeting given = Meeting.WithoutQuorum().On("2026-03-05");

        given.Do(given.Cancellation());

        Assert.Equal((SessionStatus.Cancelled, CancellationReason.PutOff), (given.Session.Status, given.Session.Facts!.Cancellation));
        Assert.Same(Refusals.SessionAlreadyHeld, Meeting.Held().Try(Meeting.Held().Cancellation()));
    }

    [Fact]
    public void The_case_follows_its_session()
    {
        Story story = Story.OnAgenda();
        DateOnly session = story.Summary.SessionOn!.Value;

        story.Do(story.SessionMoves(session, session.AddDays(14)));
        Assert.Equal((session.AddDays(14), Step.CommissionOpinion), (story.Summary.SessionOn, story.Summary.Step));

        story.Do(story.SessionMoves(session, null));
        Assert.Equal((null, Step.Agenda), (story.Summary.SessionOn, story.Summary.Step));
        Assert.Contains(story.Summary.Alerts, a => a.Kind is AlertKind.SessionAwaited);
    }

    [Fact]
    public void Absurd_dates_are_refused_not_thrown()
    {
        foreach (DateOnly day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Meeting planned = Meeting.Planned();
            Meeting without = Meeting.WithoutQuorum();
            SessionNotice notice = planned.Notice().Notice with { SentOn = day };
            Assert.NotNull(planned.Try(planned.Notice() with { Notice = notice }));
            Assert.NotNull(without.Try(without.SecondNotice("2026-03-20") with { On = day }));
            Assert.NotNull(without.Try(without.SecondNotice("2026-03-20") with { Notice = notice }));
        }
    }

    [Fact]
    public void What_was_written_before_sessions_had_a_formation_is_still_read()
    {
        string by = "\"by\":\"secretariat-92\",\"at\":\"2026-02-10T09:00:00+00:00\"}";
        string[] old = [$"{{\"event\":\"session-planned\",\"department\":\"92\",\"on\":\"2026-03-02\",{by}", $"{{\"event\":\"session-cancelled\",{by}"];

        Session session = Session.Replay(old.Select(EventJson.Read<SessionEvent>));

        Assert.Equal((SessionStatus.Cancelled, Formation.Restricted, null), (session.Status, session.Facts!.Formation, session.Facts.Cancellation));
    }
}
