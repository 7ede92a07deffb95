using System.Reflection;
using PspWorkflow.Law.Tests.Building;
using PspWorkflow.Law.Tests.LawPage;

namespace PspWorkflow.Law.Tests.Properties;

/// <summary>Every act of every stream with each of its dates, found by reflection, put to a hard or an absurd day: the law answers and never throws.</summary>
public sealed class AbsurdDays
{
    private static readonly DateOnly[] Days =
    [
        DateOnly.MinValue, DateOnly.MaxValue, new(1899, 12, 31), new(1900, 1, 1), new(2100, 12, 31), new(2101, 1, 1),
        new(2028, 2, 29), new(2026, 3, 29), new(2026, 10, 25), new(2026, 12, 31),
    ];

    private static readonly DateTimeOffset[] Instants =
    [
        DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), new(2100, 12, 31, 23, 30, 0, TimeSpan.Zero),
    ];

    public static TheoryData<string> Cases() => [.. Crowd.States.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_answers_every_act_on_any_day(string name)
    {
        Story story = Crowd.States[name]();
        foreach (Act act in Crowd.Acts(story).DistinctBy(act => act.ToString()).SelectMany(Dated))
        {
            if (story.Case.Decide(act) is Outcome<Event>.Accepted accepted)
            {
                PspCase next = accepted.Events.Aggregate(story.Case, (state, e) => state.Evolve(e));
                Assert.NotNull(Shown.Of(next, story.Today));
            }
        }
    }

    [Fact]
    public void A_session_answers_every_act_on_any_day() =>
        Assert.All(OtherStates.Sessions.Values, make => Assert.True(
            Answers<Session, SessionAct, SessionEvent>(make().Session, OtherStates.Acts(make()), (s, act) => s.Decide(act), (s, e) => s.Evolve(e)) > 100));

    [Fact]
    public void A_list_of_members_answers_every_act_on_any_day() =>
        Assert.All(OtherStates.Members.Values, make => Assert.True(
            Answers<CommissionMembers, MembersAct, MembersEvent>(make().Members, OtherStates.Acts(make()), (s, act) => s.Decide(act), (s, e) => s.Evolve(e)) > 100));

    [Fact]
    public void An_association_answers_every_act_on_any_day() =>
        Assert.All(OtherStates.Associations.Values, make => Assert.True(
            Answers<Association, AssociationAct, AssociationEvent>(make(), OtherStates.Approvals, (s, act) => s.Decide(act), (s, e) => s.Evolve(e)) > 100));

    [Fact]
    public void Every_date_of_an_act_is_found()
    {
        Act.AcceptTransfer act = Story.Running("2026-02-10").Reception();

        Assert.Contains(Dated(act), a => a.On == DateOnly.MaxValue);
        Assert.Contains(Dated(act), a => a.At == DateTimeOffset.MinValue);
        Assert.Equal(Days.Length + Instants.Length, Dated(act).Count());
    }

    private static int Answers<TState, TAct, TEvent>(TState state, IReadOnlyList<TAct> acts, Func<TState, TAct, Outcome<TEvent>> decide, Func<TState, TEvent, TState> evolve)
        where TAct : class
        where TEvent : class
    {
        int answered = 0;
        foreach (TAct act in acts.SelectMany(Dated))
        {
            answered++;
            if (decide(state, act) is Outcome<TEvent>.Accepted accepted)
            {
                Assert.NotNull(accepted.Events.Aggregate(state, evolve));
            }
        }

        return answered;
    }

    /// <summary>The act with one of its dates or its instant changed, each in turn.</summary>
    private static IEnumerable<T> Dated<T>(T act)
        where T : class
    {
        foreach (PropertyInfo date in act.GetType().GetProperties().Where(p => p.CanWrite))
        {
            Type type = Nullable.GetUnderlyingType(date.PropertyType) ?? date.PropertyType;
            IEnumerable<object> values = type == typeof(DateOnly) ? Days.Cast<object>() : type == typeof(DateTimeOffset) ? Instants.Cast<object>() : [];
            foreach (object value in values)
            {
                T copy = (T)act.GetType().GetMethod("<Clone>$")!.Invoke(act, null)!;
                date.SetValue(copy, value);
                yield return copy;
            }
        }
    }
}
