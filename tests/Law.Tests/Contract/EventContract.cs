using System.Text;
using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Contract;

/// <summary>Persisted names and shapes of every event, against <c>Events.approved.txt</c>.</summary>
/// <remarks>
/// <para>When this test fails, live streams hold the old shape. What the difference means:</para>
/// <list type="bullet">
/// <item>A new event, or a new member of one: safe if readers of the old shape get a sensible default. Approve it.</item>
/// <item>A name changed, a member renamed or removed, a type changed, an enum value renamed: streams already written can no longer be read
/// (or are read as something else). Do not approve. Keep the old name, add a new member or a new event beside it.</item>
/// <item>A value of the samples below changed: approve it, nothing is persisted under samples.</item>
/// </list>
/// <para>To approve: copy <c>Events.received.txt</c> from the test's output folder over <c>tests/Law.Tests/Events.approved.txt</c>, never by hand.</para>
/// </remarks>
public sealed class EventContract
{
    [Fact]
    public void Persisted_names_and_shapes_are_the_approved_ones()
    {
        string folder = AppContext.BaseDirectory;
        StringBuilder received = new();
        foreach (string line in EventSamples.All.Select(EventSamples.Write).Concat(EnumNames()))
        {
            received.Append(line).Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, "Events.received.txt"), received.ToString());
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "Events.approved.txt")), received.ToString());
    }

    [Fact]
    public void Every_event_of_every_stream_has_a_sample()
    {
        IEnumerable<Type> all = new[] { typeof(Event), typeof(SessionEvent), typeof(AssociationEvent), typeof(MembersEvent), typeof(CopyEvent) }.SelectMany(t => t.GetNestedTypes());

        Assert.Equal(all.Select(t => t.Name).Order(), EventSamples.All.Select(e => e.GetType().Name).Order());
    }

    [Fact]
    public void An_event_survives_the_round_trip() =>
        Assert.All(EventSamples.All, e => Assert.Equal(EventSamples.Write(e), EventSamples.Write(EventSamples.ReadBack(e))));

    [Fact]
    public void The_persisted_name_can_be_asked_for_and_is_always_written()
    {
        Event.DecisionSigned signed = new(Known.Signatory, Known.At(new(2026, 2, 10)), new(2026, 2, 10));

        Assert.Equal("decision-signed", EventJson.NameOf(signed));
        Assert.Equal(signed, EventJson.Read<Event>(EventJson.Write(signed)));
    }

    [Theory]
    [InlineData("""{"event":"never-written","by":"aa","at":"2026-02-10T09:00:00+00:00"}""")]
    [InlineData("""{"by":"aa","at":"2026-02-10T09:00:00+00:00"}""")]
    [InlineData("""{"event":"case-closed","by":"aa","at":"2026-02-10T09:00:00+00:00","cause":1,"on":"2026-02-10"}""")]
    [InlineData("""{"event":"case-closed","by":"Not An Id","at":"2026-02-10T09:00:00+00:00","cause":"Lapsed","on":"2026-02-10"}""")]
    [InlineData("null")]
    public void What_no_release_ever_wrote_is_not_read(string json) =>
        Assert.ThrowsAny<Exception>(() => EventJson.Read<Event>(json));

    private static IEnumerable<string> EnumNames() =>
        typeof(Event).Assembly.GetExportedTypes()
            .Where(t => t.IsEnum && EventSamples.PersistedEnums.Contains(t))
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .Select(t => $"{t.Name}: {string.Join(' ', Enum.GetNames(t))}");
}
