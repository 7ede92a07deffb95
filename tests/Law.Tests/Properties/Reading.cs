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

    /// <summary>The department whose prefect decides.</summary>
    public Department? Department { get; private set; }

    /// <summary>The association that was asked to take the case over, or null.</summary>
    public AssociationId? HandOverTo { get; private set; }

    public bool Closed { get; private set; }

    /// <summary>What may have been recorded in error and nothing has followed from, or null.</summary>
    public RetractableRecord? Recorded =>
        Before.LastOrDefault(e => e is Event.DeathRecorded or Event.RequestWithdrawn or Event.PathEnded or Event.RecordRetracted or Event.RenewalRequested or Event.PathRestored) switch
        {
            Event.DeathRecorded => RetractableRecord.Death,
            Event.RequestWithdrawn => RetractableRecord.Withdrawal,
            Event.PathEnded { Cause: PathEndCause.Demand } => RetractableRecord.EndOnDemand,
            _ => null,
        };

    /// <summary>What the events at hand follow from.</summary>
    public Event? Ground => Before.LastOrDefault(e => e is not (Event.CaseReopened or Event.RequestBecameMoot));

    /// <summary>Day of the request for AFIS that nobody has answered, or null.</summary>
    public DateOnly? AidAskedOn { get; private set; }

    public void Add(Event e)
    {
        AddToRequest(e);
        AddToPath(e);
        AddToEnds(e);
        AddToFile(e);
        switch (e)
        {
            case Event.ApplicationSubmitted s:
                (Rules, Department) = (RuleSets.Find(s.RuleSet)!, s.Department);
                break;
            case Event.RuleSetChanged c:
                (Rules, RulesChanged) = (RuleSets.Find(c.RuleSet)!, true);
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

    private void AddToFile(Event e)
    {
        switch (e)
        {
            case Event.TransferProposed t:
                TransferTo = t.To;
                break;
            case Event.TransferAccepted t:
                (Department, HandOverTo) = (t.Department, null);
                break;
            case Event.HandOverProposed h:
                HandOverTo = h.To;
                break;
            case Event.HandOverAccepted:
                HandOverTo = null;
                break;
            case Event.CaseClosed or Event.CaseReopened:
                Closed = e is Event.CaseClosed;
                break;
        }
    }
}
