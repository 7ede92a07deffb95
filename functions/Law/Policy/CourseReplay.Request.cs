namespace PspWorkflow.Law;

/// <content>One request, from the complete file to the notification.</content>
internal sealed partial class CourseReplay
{
    private bool IsOver => _state is PspCase.Closed || Known.Current is Request.Dropped;

    private void Complete(RequestCourse request)
    {
        if (IsOver || !Do(new Act.DeclareComplete(By, At)))
        {
            return;
        }

        DateOnly earliest = Deadlines.SessionNotice(_day, _rules).Day;
        if ((_course.Sessions?.From(earliest) ?? (request.Heard is { } wait ? _day.AddDays(wait) : null)) is not { } on)
        {
            return;
        }

        SessionId session = SessionOf(_course.Department, on);
        Do(new Act.PutOnAgenda(By, At, session, on, _course.Department, Urgent: on < earliest));
        Do(new Act.GiveAssociationOpinion(By, At, request.Association, _day, null));
        Plan(on, () => Hear(request, session));
    }

    private void Hear(RequestCourse request, SessionId session)
    {
        if (!IsOver && Do(new Act.GiveCommissionOpinion(By, At, request.Commission, session, null)))
        {
            PlanAfter(request.Decided, () => Decide(request));
        }
    }

    private void Decide(RequestCourse request)
    {
        if (IsOver)
        {
            return;
        }

        LegalGround ground = Known.Current.Facts.Kind is RequestKind.Entry ? LegalGround.PathNotDefined : LegalGround.CommitmentsNotKept;
        Act decision = request.Sense is DecisionSense.Authorised
            ? new Act.Authorise(Prefect.Actor, At, Prefect)
            : new Act.Refuse(Prefect.Actor, At, Prefect, [ground], Sealed);
        if (Do(decision))
        {
            PlanAfter(request.Signed, () => Sign(request));
        }
    }

    private void Sign(RequestCourse request)
    {
        if (IsOver || !Do(new Act.Sign(By, At, _day)))
        {
            return;
        }

        PlanAfter(request.Notified, Notify);
        if (request.Sense is DecisionSense.Authorised)
        {
            Follow(request);
        }
    }

    private void Notify()
    {
        if (_state is not PspCase.Closed
            && Do(new Act.Notify(By, At, _day, NotificationMeans.HandOverByAssociation, StatesRemedies: true))
            && Known.Path.Last is { } last)
        {
            Plan(last.End, Close);
        }
    }

    // One session for one department and one day: the same whatever the case and the rule set.
    private static SessionId SessionOf(Department department, DateOnly on)
    {
        Span<byte> bytes = stackalloc byte[9];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes, on.DayNumber);
        return SessionId.From(department, bytes);
    }
}
