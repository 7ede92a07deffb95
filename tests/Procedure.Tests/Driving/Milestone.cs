namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>How far a case has been brought.</summary>
internal enum Milestone
{
    Nothing,
    Filed,
    Complete,
    OnAgenda,
    Heard,
    Advised,
    Decided,
    Signed,
    Notified,
    Permitted,
    Reported,
    Renewing,
}
