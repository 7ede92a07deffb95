using PspWorkflow.App.Casework;
using PspWorkflow.App.Links.Forms;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links;

/// <summary>Files what was said through a link, as the link's recipient: once, however often it is sent, and on the version that was shown.</summary>
public sealed class LinkClerk(Clerk clerk, CaseReader cases, ICaseKeys keys, ILinks links, TimeProvider clock)
{
    /// <returns>What became of the last act; null when something is wrong with what was said.</returns>
    internal async Task<Filed?> FileAsync(Visit visit, Said said, long shown, CancellationToken cancellation)
    {
        Filed? filed = null;
        long? expected = shown;
        foreach (StepAct act in visit.Step.Read(said, visit.State))
        {
            filed = await FileAsync(visit, act, expected, cancellation);
            if (filed is not Filed.Accepted accepted)
            {
                return filed;
            }

            expected = accepted.Before ? null : accepted.Version;
        }

        if (filed is not null)
        {
            await links.SpendAsync(visit.Link.Name, clock.GetUtcNow(), CancellationToken.None); // the act is filed, whoever has gone
        }

        return filed;
    }

    private async Task<Filed> FileAsync(Visit visit, StepAct act, long? expected, CancellationToken cancellation)
    {
        CaseId id = visit.Link.Case;
        KeyUse key = ActKey.Of($"link-{visit.Link.Name}-{act.Name}", await keys.GetOrCreateAsync(id, cancellation), act.Name, act.Content);
        if (await clerk.FindAsync(id, key, cancellation) is { } before)
        {
            return before;
        }

        Draft draft = new(visit.Recipient!, clock.GetUtcNow());
        Written written = await act.WriteAsync(id, await cases.ReadAsync(id, cancellation), draft, cancellation);
        return written.Act is { } ready
            ? await clerk.FileAsync(id, new Filing(ready, key, draft.Texts, expected), cancellation)
            : new Filed.Refused(written.Refusal!);
    }
}
