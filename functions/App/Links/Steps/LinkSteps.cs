using PspWorkflow.App.Mail;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>The steps that links lead to, and which notice leads to which.</summary>
public sealed class LinkSteps
{
    private static readonly Dictionary<string, LinkStep[]> Notified = new()
    {
        [Notices.ToDecide] = [LinkStep.Decision],
        [Notices.RenewalToDecide] = [LinkStep.Decision],
        [Notices.Waiting] = [LinkStep.Decision, LinkStep.Opinion],
        [Notices.WaitingLate] = [LinkStep.Decision, LinkStep.Opinion],
        [Notices.Escalated] = [LinkStep.Decision],
        [Notices.DocumentLate] = [LinkStep.Document],
        [Notices.DocumentToIssue] = [LinkStep.Document],
        [Notices.DocumentAwaited] = [LinkStep.Document],
        [Notices.DocumentExpires] = [LinkStep.Document],
        [Notices.RenewalDue] = [LinkStep.Renewal],
    };

    private readonly Dictionary<LinkStep, ILinkStep> _steps;

    internal LinkSteps(IEnumerable<ILinkStep> steps) => _steps = steps.ToDictionary(step => step.Step);

    /// <summary>Whether a notice asks for a decision.</summary>
    internal static bool IsDecision(string notice) => Notified.GetValueOrDefault(notice, []).Contains(LinkStep.Decision);

    /// <summary>The step to which a notice leads somebody of a role, or null.</summary>
    internal ILinkStep? After(string notice, Role role) =>
        Notified.GetValueOrDefault(notice, []).Select(Of).FirstOrDefault(step => step.Role == role);

    internal ILinkStep Of(LinkStep step) => _steps[step];
}
