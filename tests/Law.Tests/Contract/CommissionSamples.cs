using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Contract;

/// <summary>Samples of the events of the commission.</summary>
internal static class CommissionSamples
{
    private static readonly DateOnly Day = new(2026, 2, 10);
    private static readonly ActorId By = Known.Secretary;
    private static readonly ActorId Member = ActorId.Parse("membre-92");
    private static readonly DateTimeOffset At = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<object> Members { get; } =
    [
        new MembersEvent.MemberAppointed(By, At, Member, Known.Department, Seat.Association, Day, Day.AddYears(3).AddDays(-1), Known.Association),
        new MembersEvent.MandateEnded(By, At, Member, Day),
        new MembersEvent.SubstituteNamed(By, At, Member, ActorId.Parse("suppleante-92"), SubstituteTie.SameService),
        new MembersEvent.TrainingRecorded(By, At, Member, Day),
    ];
}
