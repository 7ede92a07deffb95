namespace PspWorkflow.Law.Tests.Building;

/// <summary>Acts that follow from what becomes of a session.</summary>
internal sealed partial class Story
{
    public Act.FollowSession SessionMoves(DateOnly session, DateOnly? to) => new(Known.Secretary, Now, Known.Session(session), to, Urgent: false);
}
