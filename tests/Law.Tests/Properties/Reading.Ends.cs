namespace PspWorkflow.Law.Tests.Properties;

internal sealed partial class Reading
{
    public List<Event.AppealLodged> OpenAppeals { get; } = [];

    public Event.EndingConsidered? Considered { get; private set; }

    public HashSet<OpinionGiver> EndingOpinions { get; } = [];

    public Event.EndingDecided? EndDecided { get; private set; }

    /// <summary>The refused request that an appeal is about; null when it is about the end of a path.</summary>
    public RequestRead? Appealed(Event.AppealLodged appeal) =>
        appeal.Against is AppealedDecision.Ending
            ? null
            : Requests.LastOrDefault(r => r.WasRefused && r.NotifiedOn == appeal.NotifiedOn);

    // Appeals of one kind against two decisions are answered in the order in which they were lodged.
    private void Close(AppealKind kind)
    {
        if (OpenAppeals.Find(a => a.Kind == kind) is { } first)
        {
            OpenAppeals.Remove(first);
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
                Close(s.Kind);
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
