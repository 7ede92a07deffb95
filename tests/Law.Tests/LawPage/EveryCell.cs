using System.Text.Json.Serialization;
using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>No cell of state by act is left undefined; what stands in each is approved with functions/LAW.md.</summary>
public sealed class EveryCell
{
    public static TheoryData<string> Streams() => [.. Matrices.All.Select(matrix => matrix.Heading)];

    [Theory]
    [MemberData(nameof(Streams))]
    public void Every_act_has_an_outcome_in_every_state(string stream)
    {
        Matrix matrix = Matrices.All.Single(m => m.Heading == stream);

        Assert.Equal(matrix.Acts.Count * matrix.States.Count(), matrix.Cells.Count);
        Assert.Empty(matrix.Cells.Where(cell => !cell.IsDefined).Select(cell => $"No sample of {cell.Act.Name} for: {cell.State}"));
        Assert.Empty(matrix.Acts.Where(act => !matrix.Cells.Any(cell => cell.Act == act && cell.Events.Count > 0)).Select(act => $"{act.Name} is accepted nowhere."));
    }

    [Fact]
    public void The_states_hold_every_status_of_a_session() =>
        Assert.Equal(Enum.GetValues<SessionStatus>().Order(), OtherStates.Sessions.Values.Select(make => make().Session.Status).Distinct().Order());

    [Fact]
    public void Every_state_act_and_event_has_a_French_name()
    {
        Type[] unions = [typeof(Event), typeof(SessionEvent), typeof(MembersEvent), typeof(AssociationEvent)];
        IEnumerable<string> events = unions.SelectMany(union => union.GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false))
            .Select(attribute => (string)((JsonDerivedTypeAttribute)attribute).TypeDiscriminator!);

        Assert.Empty(Matrices.All.SelectMany(matrix => matrix.Acts).Where(act => !French.HasAct(act)).Select(act => $"French.Acts.cs lacks {act.DeclaringType!.Name}.{act.Name}"));
        Assert.Empty(Crowd.States.Keys.Where(name => !French.HasState(name)).Select(name => $"French.States.cs lacks {name}"));
        Assert.Empty(events.Where(name => !French.HasEvent(name)).Select(name => $"French.Events.cs lacks {name}"));
    }
}
