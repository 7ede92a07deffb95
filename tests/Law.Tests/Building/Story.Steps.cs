namespace PspWorkflow.Law.Tests.Building;

/// <summary>Stretches of a story, for tests that start further on.</summary>
internal sealed partial class Story
{
    public static Story Filed(bool needsPermit = true)
    {
        Story story = Begin();
        return story.Do(story.Submission(needsPermit));
    }

    public static Story Complete(bool needsPermit = true)
    {
        Story story = Filed(needsPermit);
        return story.Do(story.Completeness());
    }

    public static Story OnAgenda(bool needsPermit = true)
    {
        Story story = Complete(needsPermit);
        return story.Do(story.Agenda(story.Today.AddDays(10)));
    }

    public static Story Advised(bool needsPermit = true) => OnAgenda(needsPermit).Advise();

    public static Story Authorised(bool needsPermit = true)
    {
        Story story = Advised(needsPermit);
        return story.Do(story.Authorisation());
    }

    public static Story Refused()
    {
        Story story = Advised();
        return story.Do(story.RefusalOfRequest());
    }

    /// <summary>The path runs since that day; the decision is signed and notified.</summary>
    public static Story Running(string since, bool needsPermit = true)
    {
        DateOnly start = Known.Day(since);
        Story story = Begin().On(start.AddDays(-20));
        story.Do(story.Submission(needsPermit)).Do(story.Completeness()).Do(story.Agenda(start.AddDays(-10))).Advise();
        story.Do(story.Authorisation()).On(start).Do(story.Signature());
        return story.Do(story.Notification());
    }

    /// <summary>A report and a renewal request today.</summary>
    public Story RequestsRenewal()
    {
        string report = $"report of {Today:O}";
        return Do(Report(report)).Do(Renewal(report));
    }

    /// <summary>A renewal requested today, heard ten days later, signed and notified on a day.</summary>
    public Story Renewed(DateOnly signedOn)
    {
        RequestsRenewal().Do(Completeness()).Do(Agenda(Today.AddDays(10))).Advise();
        Do(Authorisation()).On(signedOn).Do(Signature());
        return Do(Notification());
    }

    public Story Closed()
    {
        On(Case.Facts!.Path.Last!.End);
        return Do(Closing(Summary.CanCloseAs!.Value));
    }

    /// <summary>The association's opinion today, the commission's on its session day.</summary>
    public Story Advise()
    {
        DateOnly session = Summary.SessionOn!.Value;
        Do(AssociationOpinion()).On(session);
        return Do(CommissionOpinion(session));
    }
}
