using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Documents.Inspection;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Takes a content into quarantine and judges it there. What it lets through is noted as pending: the scanner comes next.</summary>
public sealed class Intake(IQuarantine quarantine, IDocumentStates states, IConfiguration configuration, [FromKeyedServices(Intake.MachineClock)] TimeProvider machine, TimeProvider clock)
{
    internal const string MachineClock = "machine";

    /// <summary>How much is taken.</summary>
    internal DocumentLimits Limits { get; } = DocumentLimits.From(configuration);

    /// <summary>Whether a case has room for one more document of so many bytes.</summary>
    internal bool HasRoom(CaseFacts facts, long length) =>
        facts.Documents.Count < Limits.CountOfCase && facts.Documents.Sum(known => known.Length) + length <= Limits.OfCase;

    /// <summary>Takes a content in; when the answer is anything but <see cref="Received.Taken"/>, nothing of it stays.</summary>
    internal async Task<Received> ReceiveAsync(CaseId id, Incoming incoming, CancellationToken cancellation)
    {
        Reception reception = await quarantine.ReceiveAsync(id, incoming.Id, incoming.Content, Limits.Longest, cancellation);
        if (reception.Deposit is not Deposit.Stored stored)
        {
            return reception.Deposit switch
            {
                Deposit.TooLong => new Received.TooLong(),
                Deposit.Differs => new Received.Differs(),
                _ => new Received.Empty(),
            };
        }

        Received? judged = null;
        try
        {
            judged = await incoming.WhyNotAsync(cancellation) ?? await InspectAsync(id, incoming, new Received.Taken(stored, reception.Tag));
            return judged;
        }
        finally
        {
            if (judged is not Received.Taken) // refused, or the judgement failed: its sender is told so, and sends it again
            {
                await quarantine.WithdrawAsync(id, incoming.Id, reception.Tag, CancellationToken.None);
            }
        }
    }

    /// <summary>What was taken in is filed: it is noted, whatever somebody else did to the note meanwhile.</summary>
    internal Task NoteAsync(Received.Taken taken) => taken.State is null ? Task.CompletedTask : states.AddAsync(taken.State, CancellationToken.None);

    /// <summary>Withdraws what was taken in and then not filed.</summary>
    internal async Task ForgetAsync(CaseId id, DocumentId document, Received.Taken taken)
    {
        await quarantine.WithdrawAsync(id, document, taken.Tag, CancellationToken.None);
        await states.RemoveAsync(id, document, CancellationToken.None);
    }

    private async Task<Received> InspectAsync(CaseId id, Incoming incoming, Received.Taken taken)
    {
        await using Stream? copy = await quarantine.OpenAsync(id, incoming.Id, CancellationToken.None);
        if (copy is null)
        {
            return taken; // scanned already, or withdrawn, by another who brought the same at the same time
        }

        Finding found = Inspector.Inspect(copy);
        if (found.Format is not { } format)
        {
            return new Received.Refused(found.Refusal!);
        }

        if (FormatNames.IsLie(incoming.Name.ToString(), format) || FormatNames.IsOtherType(incoming.DeclaredType, format))
        {
            return new Received.Refused(DocumentRefusals.NameLies);
        }

        // Noted before it is filed: after a death in between, the note says what waits.
        DocumentState state = new(id, incoming.Id, format, machine.GetUtcNow(), clock.GetUtcNow());
        await states.AddAsync(state, CancellationToken.None);
        return taken with { State = state };
    }
}
