namespace PspWorkflow.Law.Tests.Building;

/// <summary>The act that puts a record right.</summary>
internal sealed partial class Story
{
    public Act.Rectify Rectification(Rectification data, DateOnly? on = null) =>
        new(Known.Signatory, Now, Known.Decider, on ?? Today, data) { Reason = Known.Text("slip") };
}
