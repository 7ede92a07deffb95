using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class OtherStreamTests
{
    private static readonly DateOnly Day = Known.Day("2026-02-03");

    [Fact]
    public void A_session_is_planned_then_cancelled()
    {
        Session planned = Session.New.Evolve(Only(Session.New.Decide(new SessionAct.Plan(Known.Secretary, Known.At(Day), Known.Department, Day))));
        Assert.Equal((Day, Known.Department, false), (planned.On, planned.Department, planned.Cancelled));
        Assert.Null(planned.WhyNotOnAgenda);

        Session cancelled = planned.Evolve(Only(planned.Decide(new SessionAct.Cancel(Known.Secretary, Known.At(Day)))));

        Assert.True(cancelled.Cancelled);
        Assert.Equal(Day, cancelled.On);
        Assert.Same(Refusals.SessionCancelled, cancelled.WhyNotOnAgenda);
        Assert.Same(Refusals.SessionUnknown, Session.New.WhyNotOnAgenda);
    }

    [Fact]
    public void An_approval_of_three_years_covers_its_first_and_last_day_in_its_department()
    {
        AssociationAct.Approve act = new(Known.Signatory, Known.At(Day), Known.Department, Day, Day.AddYears(3).AddDays(-1), "2026-041");
        Association association = Association.New.Evolve(Only(Association.New.Decide(act)));

        Assert.NotNull(association.ApprovalOn(Known.Department, act.From));
        Assert.NotNull(association.ApprovalOn(Known.Department, act.Until));
        Assert.Null(association.ApprovalOn(Known.Department, act.From.AddDays(-1)));
        Assert.Null(association.ApprovalOn(Known.Department, act.Until.AddDays(1)));
        Assert.Null(association.ApprovalOn(Known.OtherDepartment, act.From));
    }

    [Fact]
    public void The_clock_neither_plans_nor_approves()
    {
        Assert.IsType<Outcome<SessionEvent>.Refused>(
            Session.New.Decide(new SessionAct.Plan(ActorId.Clock, Known.At(Day), Known.Department, Day)));
        Assert.IsType<Outcome<AssociationEvent>.Refused>(
            Association.New.Decide(new AssociationAct.Approve(ActorId.Clock, Known.At(Day), Known.Department, Day, Day, "2026-041")));
    }

    private static T Only<T>(Outcome<T> outcome)
        where T : class =>
        Assert.Single(Assert.IsType<Outcome<T>.Accepted>(outcome).Events);
}
