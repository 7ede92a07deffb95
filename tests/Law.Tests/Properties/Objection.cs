namespace PspWorkflow.Law.Tests.Properties;

/// <summary>What a jurist objects to, one event at a time, knowing only the events before it.</summary>
/// <param name="Name">What must never be.</param>
/// <param name="Why">Why the event cannot follow from what was read, or null.</param>
internal sealed record Objection(string Name, Func<Reading, Event, string?> Why)
{
    public static readonly Objection Right = new("a right without a dated decision or judgment", Rights.WhyNot);
    public static readonly Objection Opinion = new("a decision before both opinions", Opinions.WhyNot);
    public static readonly Objection Maximum = new("a period beyond the maximum", Lengths.WhyNot);
    public static readonly Objection Reason = new("a refusal without reasons in law and in fact", Reasons.WhyNot);
    public static readonly Objection Effect = new("an unfavourable effect before the notification", Effects.WhyNot);

    public static IReadOnlyList<Objection> All { get; } = [Right, Opinion, Maximum, Reason, Effect];

    /// <summary>Every objection to a stream, as text.</summary>
    public static IReadOnlyList<string> To(IEnumerable<Event> stream)
    {
        Reading read = new();
        List<string> all = [];
        foreach (Event e in stream)
        {
            all.AddRange(All.Where(o => o.Why(read, e) is not null).Select(o => $"{o.Name}: {o.Why(read, e)} ({e.GetType().Name})"));
            read.Add(e);
        }

        return all;
    }

    public override string ToString() => Name;
}
