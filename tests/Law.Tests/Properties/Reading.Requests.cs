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
                (Requests[^1].Decision, Requests[^1].SignedOn, Requests[^1].WasRefused) = (d, null, d.Sense is DecisionSense.Refused);
                break;
            case Event.DecisionSigned s:
                Requests[^1].SignedOn = s.SignedOn;
                break;
            case Event.DecisionRectified r:
                Rectify(Requests[r.Number - 1], r.Data);
                break;
            case Event.DecisionNotified n when ToNotify is { } request:
                request.NotifiedOn = n.NotifiedOn;
                break;
        }
    }

    // Appeals against the decision follow its notification.
    private void Rectify(RequestRead request, Rectification papers)
    {
        for (int i = 0; i < OpenAppeals.Count; i++)
        {
            if (Appealed(OpenAppeals[i]) == request)
            {
                OpenAppeals[i] = OpenAppeals[i] with { NotifiedOn = papers.NotifiedOn!.Value };
            }
        }

        request.Decision = request.Decision! with { Sense = papers.Sense!.Value };
        (request.SignedOn, request.NotifiedOn) = (papers.SignedOn, papers.NotifiedOn);
    }

    /// <summary>The oldest request with a signature and no notification.</summary>
    public RequestRead? ToNotify => Requests.FirstOrDefault(r => r is { SignedOn: not null, NotifiedOn: null });
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

    /// <summary>Whether it was refused, even if that was put right later: an appeal may still be open.</summary>
    public bool WasRefused { get; set; }

    public DateOnly? SignedOn { get; set; }

    public DateOnly? NotifiedOn { get; set; }
}
