namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts about who accompanies the person.</summary>
internal sealed partial class Story
{
    public Act.NameReferent Naming(string account = "referente-92", DateOnly? on = null) =>
        new(Known.Referent, Now, ActorId.Parse(account), Known.Association, on ?? Today);

    public Act.ProposeHandOver HandOver(AssociationId? to = null, DateOnly? agreedOn = null) =>
        new(Known.Referent, Now, to ?? Known.OtherAssociation, agreedOn ?? Today) { Approval = Known.Approval };

    public Act.ProposeHandOver HandOverByPrefecture(Approval? approval = null) =>
        HandOver() with { By = Known.Signatory, ByPrefecture = true, Approval = approval };

    public Act.AcceptHandOver TakingOver(DateOnly? on = null) =>
        new(Known.OtherReferent, Now, Known.OtherAssociation, Known.Approval, on ?? Today);
}
