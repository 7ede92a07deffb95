namespace PspWorkflow.Law.Tests.Properties;

/// <summary>What a jurist reads in a stream of events, from the events alone: nothing of it is computed by the law under test.</summary>
internal sealed partial class Reading
{
    private readonly List<Event> _before = [];

    /// <summary>Everything read so far, in order.</summary>
    public IReadOnlyList<Event> Before => _before;

    public List<RequestRead> Requests { get; } = [];

    public RuleSet Rules { get; private set; } = RuleSets.InForce;

    public bool RulesChanged { get; private set; }

    public Department? TransferTo { get; private set; }

    /// <summary>Day of the request for AFIS that nobody has answered, or null.</summary>
    public DateOnly? AidAskedOn { get; private set; }

    public void Add(Event e)
    {
        AddToRequest(e);
        AddToPath(e);
        AddToEnds(e);
        switch (e)
        {
            case Event.ApplicationSubmitted s:
                Rules = RuleSets.Find(s.RuleSet)!;
                break;
            case Event.RuleSetChanged c:
                (Rules, RulesChanged) = (RuleSets.Find(c.RuleSet)!, true);
                break;
            case Event.TransferProposed t:
                TransferTo = t.To;
                break;
            case Event.AidRequested a:
                AidAskedOn = a.RequestedOn;
                break;
            case Event.AidOpened or Event.AidRefused:
                AidAskedOn = null;
                break;
        }

        _before.Add(e);
    }
}
