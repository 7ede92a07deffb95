namespace PspWorkflow.Law.Tests.Building;

/// <summary>The act that takes a record back.</summary>
internal sealed partial class Story
{
    public Act.Retract Retraction(RetractableRecord record) => new(Known.Referent, Now, record) { ByAssociation = true, Reason = Known.Text("error") };
}
