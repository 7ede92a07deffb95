namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts of the two other tracks.</summary>
internal sealed partial class Story
{
    public Act.RequestPermit PermitRequest(DateOnly? on = null) => new(Known.Referent, Now, on ?? Today, on ?? Today);

    public Act.RefusePermit PermitRefusal(DateOnly? on = null) => new(Known.Foreigners, Now, on ?? Today, on ?? Today, Known.Text("refused"));

    public Act.WithdrawPermit PermitWithdrawal(DateOnly? on = null) =>
        new(Known.Foreigners, Now, on ?? Today, on ?? Today, on ?? Today, Known.Text("withdrawn"));

    public Act.RequestAid AidRequest(DateOnly? on = null) => new(Known.Referent, Now, on ?? Today);

    public Act.OpenAid AidGrant(DateOnly? on = null) => new(Known.Secretary, Now, on ?? Today);

    public Act.RefuseAid AidRefusal(DateOnly? on = null) =>
        new(Known.Secretary, Now, on ?? Today, [AidGround.AsylumAllowance], Known.Text("no aid"));

    public Act.EndAid AidEnd(DateOnly? on = null) => new(Known.Secretary, Now, on ?? Today, on ?? Today, on ?? Today, Known.Text("aid ended"));

    /// <summary>All that can happen to a document that is held and to AFIS, today.</summary>
    public Story WithTracks()
    {
        Do(PermitRequest()).Do(PermitRefusal());
        Do(AidRequest()).Do(AidRefusal()).Do(AidRequest()).Do(AidGrant()).Do(AidEnd());
        return Do(PermitWithdrawal());
    }
}
