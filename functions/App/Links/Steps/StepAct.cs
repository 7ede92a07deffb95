using PspWorkflow.App.Casework;
using PspWorkflow.Law;

namespace PspWorkflow.App.Links.Steps;

/// <summary>Writes an act of a step on a case as it stands.</summary>
internal delegate Task<Written> StepWriter(CaseId id, CaseAt found, Draft draft, CancellationToken cancellation);

/// <summary>One act of a step, to be written when its turn comes.</summary>
/// <param name="Name">Its name under the link: one act of a name is filed through a link, however often it is sent.</param>
/// <param name="Content">What was said, for telling a repetition from another act.</param>
/// <param name="WriteAsync">Writes it on the case as it stands then.</param>
internal sealed record StepAct(string Name, object Content, StepWriter WriteAsync)
{
    /// <summary>An act that needs nothing but what was said.</summary>
    public static StepAct Of<TBody>(string name, TBody body, Func<TBody, Draft, Act> write)
        where TBody : class =>
        new(name, body, (_, _, draft, _) => Task.FromResult<Written>(write(body, draft)));
}
