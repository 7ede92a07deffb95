using Microsoft.DurableTask.Client;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Operations;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local.Play;

/// <summary>Acts for the cast, through the same clerk and the same law as any other caller.</summary>
/// <remarks>Every act has a fixed key: a play that was interrupted can be begun again and goes on where it stopped.</remarks>
internal sealed class Player(Clerk clerk, CaseReader cases, SessionBook sessions, ApprovalBook approvals, Intake intake, ScanStarter scans, Waker waker, DurableTaskClient client, TimeProvider clock)
{
    public async Task ApproveAsync(Account referent, Approval approval)
    {
        AssociationAct act = new AssociationAct.Approve(Cast.Secretary.Id, clock.GetUtcNow(), approval.Department, approval.From, approval.Until, approval.Reference);
        Expect(await approvals.FileAsync(referent.Association!.Value, act, Key(approval.Reference), CancellationToken.None));
    }

    public async Task<SessionId> PlanAsync(string play, DateOnly on)
    {
        SessionId id = Numbers.OfSession(Cast.Department, play);
        SessionAct act = new SessionAct.Plan(Cast.Secretary.Id, clock.GetUtcNow(), Cast.Department, on);
        Expect(await sessions.FileAsync(id, act, Key(play), CancellationToken.None));
        return id;
    }

    /// <summary>Files one act of one account.</summary>
    public async Task ActAsync(CaseId id, Account author, string key, Func<Draft, Act> write)
    {
        Draft draft = new(author, clock.GetUtcNow());
        Act act = write(draft);
        Expect(await clerk.FileAsync(id, new Filing(act, Key(key), draft.Texts), CancellationToken.None));
        await waker.TryWakeAsync(client, id);
    }

    public async Task DepositAsync(CaseId id, Account author, PieceKind piece)
    {
        DocumentId document = Numbers.OfDocument(id, piece.ToString());
        using MemoryStream content = new(SamplePdf.Saying("Pièce inventée pour la démonstration."));
        Incoming incoming = new(document, piece, FreeText.From($"{piece}.pdf"), content);
        Deposit.Stored stored = ((Received.Taken)await intake.ReceiveAsync(id, incoming, CancellationToken.None)).Content;
        await ActAsync(id, author, $"document/{document}", draft =>
            new Act.DepositDocument(draft.By, draft.At, document, piece, stored.Length, stored.Sha256, draft.Seal(incoming.Name)));
        await scans.TryStartAsync(client, id, document);
    }

    /// <summary>Asks for renewal on the latest report.</summary>
    public async Task RequestRenewalAsync(Plot plot, string key)
    {
        CaseAt found = await cases.ReadAsync(plot.Case, CancellationToken.None);
        TextId report = found.Facts.LatestReport!.Text;
        await ActAsync(plot.Case, plot.Referent, key, draft => new Act.RequestRenewal(draft.By, draft.At, report));
    }

    private static KeyUse Key(string key) => new($"play/{key}", "play");

    private static void Expect(Filed filed)
    {
        if (filed is not Filed.Accepted)
        {
            throw new InvalidOperationException($"The play stops: {filed}.");
        }
    }
}
