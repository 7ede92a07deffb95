namespace PspWorkflow.Law.Tests.Building;

/// <summary>The acts that end a case, or bring it back.</summary>
internal sealed partial class Story
{
    public Act.WithdrawRequest Withdrawal(DateOnly? agreedOn = null) => new(Known.Referent, Now, agreedOn ?? Today, Known.Text("withdrawal"));

    public Act.EndOnDemand DemandToLeave(DateOnly? lastDay = null) => new(Known.Referent, Now, Today, lastDay ?? Today, Known.Text("demand"));
}
