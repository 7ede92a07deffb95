namespace PspWorkflow.Law.Tests.Properties;

internal sealed partial class Reading
{
    public List<Event.AppealLodged> OpenAppeals { get; } = [];

    public Event.EndingConsidered? Considered { get; private set; }

    public HashSet<OpinionGiver> EndingOpinions { get; } = [];

    public Event.EndingDecided? EndDecided { get; private set; }

    /// <summary>The request that the last appeal granted was about; null when it was about the end of a path.</summary>
    public RequestRead? Granted { get; private set; }

    /// <summary>The refused request that an appeal is about, rectified since or not; null when it is about the end of a path.</summary>
    public RequestRead? Appealed(Event.AppealLodged appeal) =>
        appeal.Against is AppealedDecision.Ending
            ? null
            : Requests.LastOrDefault(r => (r.Decision?.Sense is DecisionSense.Refused || r.IsFavourableNow) && r.NotifiedOn == appeal.NotifiedOn);

    // An appeal names its decision by the day of the notification: it follows.
    private void Follow(RequestRead request, DateOnly? on)
    {
        for (int i = 0; i < OpenAppeals.Count; i++)
        {
            OpenAppeals[i] = Appealed(OpenAppeals[i]) == request ? OpenAppeals[i] with { NotifiedOn = on ?? OpenAppeals[i].NotifiedOn } : OpenAppeals[i];
        }
    }

    // Appeals of one kind against two decisions are answered in the order in which they were lodged.
    private void Close(AppealKind kind, bool granted = true)
    {
        if (OpenAppeals.Find(a => a.Kind == kind) is not { } first)
        {
            return;
        }

        OpenAppeals.Remove(first);
        if (!granted)
        {
            return;
        }

        Granted = Appealed(first);
        if (Granted is { IsFavourableNow: false } refused)
        {
            refused.IsAnswered = true; // what was authorised meanwhile needs no answer
        }
    }

    private void AddToEnds(Event e)
    {
        switch (e)
        {
            case Event.AppealLodged a:
                OpenAppeals.Add(a);
                break;
            case Event.AppealSettled s:
                Close(s.Kind, granted: s.Outcome is AppealOutcome.Granted);
                break;
            case Event.AppealGranted g:
                Close(g.Kind);
                break;
            case Event.JudgmentRecorded:
                Close(AppealKind.ToCourt);
                break;
            case Event.EndingConsidered c:
                (Considered, EndDecided) = (c, null);
                EndingOpinions.Clear();
                break;
            case Event.EndingOpinionGiven { Sense: not OpinionSense.Adjourned } o:
                EndingOpinions.Add(o.Giver);
                break;
            case Event.EndingOpinionGiven o:
                EndingOpinions.Remove(o.Giver);
                break;
            case Event.EndingDecided d:
                EndDecided = d;
                break;
        }
    }
}
