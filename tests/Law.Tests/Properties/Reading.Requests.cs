namespace PspWorkflow.Law.Tests.Properties;

internal sealed partial class Reading
{
    private void AddToRequest(Event e)
    {
        switch (e)
        {
            case Event.ApplicationSubmitted:
                Requests.Add(new RequestRead(RequestKind.Entry));
                break;
            case Event.RenewalRequested:
                Requests.Add(new RequestRead(RequestKind.Renewal));
                break;
            case Event.AssociationOpinionGiven o:
                Requests[^1].AssociationOn = o.Sense is OpinionSense.Adjourned ? null : o.GivenOn;
                break;
            case Event.CommissionOpinionGiven o:
                Requests[^1].CommissionOn = o.Sense is OpinionSense.Adjourned ? null : o.SessionOn;
                break;
            case Event.DecisionTaken d:
                (Requests[^1].Decision, Requests[^1].SignedOn) = (d, null);
                break;
            case Event.DecisionSigned s:
                Requests[^1].SignedOn = s.SignedOn;
                break;
            case Event.DecisionNotified n when ToNotify is { } request:
                (request.NotifiedOn, request.StatesRemedies) = (n.NotifiedOn, n.StatesRemedies);
                break;
            case Event.DecisionRectified r when Rectified(r) is { } request:
                Follow(request, r.Data.NotifiedOn ?? request.NotifiedOn);
                request.Rectify(r.Data);
                break;
            case Event.PeriodOpened p when Opener is { } request:
                request.Opened = p.Number;
                break;
        }
    }

    /// <summary>The oldest request with a signature and no notification.</summary>
    public RequestRead? ToNotify => Requests.FirstOrDefault(r => r is { SignedOn: not null, NotifiedOn: null });

    /// <summary>The request whose decision was rectified, or null.</summary>
    public RequestRead? Rectified(Event.DecisionRectified r) => Requests.ElementAtOrDefault(r.Number - 1);

    // A judgment or an appeal opens a period on no signature of the request.
    private RequestRead? Opener =>
        Ground switch
        {
            Event.DecisionSigned => Requests.LastOrDefault(),
            Event.DecisionRectified r => Rectified(r),
            _ => null,
        };
}

/// <summary>One request as its events tell it.</summary>
internal sealed class RequestRead(RequestKind kind)
{
    public RequestKind Kind => kind;

    /// <summary>Day of the association's opinion, or null.</summary>
    public DateOnly? AssociationOn { get; set; }

    /// <summary>Day of the session that gave the commission's opinion, or null; an adjournment is none.</summary>
    public DateOnly? CommissionOn { get; set; }

    public Event.DecisionTaken? Decision { get; set; }

    public DateOnly? SignedOn { get; set; }

    public DateOnly? NotifiedOn { get; set; }

    public bool? StatesRemedies { get; set; }

    /// <summary>Number of the period that its signature opened, or null.</summary>
    public int? Opened { get; set; }

    /// <summary>Whether an appeal against the refusal was granted, or a court ruled so.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>What was recorded before its last rectification.</summary>
    public (DecisionSense? Sense, DateOnly? SignedOn) Slip { get; private set; }

    /// <summary>Whether it was once recorded as a refusal, and is an authorisation.</summary>
    public bool IsFavourableNow { get; private set; }

    public void Rectify(Rectification data)
    {
        Slip = (Decision?.Sense, SignedOn);
        Decision = Decision is { } taken ? taken with { Sense = data.Sense ?? taken.Sense } : null;
        IsFavourableNow = Decision?.Sense is DecisionSense.Authorised && (IsFavourableNow || Slip.Sense is DecisionSense.Refused);
        (SignedOn, NotifiedOn, StatesRemedies) = (data.SignedOn ?? SignedOn, data.NotifiedOn ?? NotifiedOn, data.StatesRemedies ?? StatesRemedies);
    }
}
