using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>Where documents wait to be scanned. A copy lives a day at the longest; nobody reads it but the inspection and the scanner.</summary>
/// <remarks>Locally the copies are sealed like the documents themselves. A store whose scanner must see them in clear relies on the platform's encryption.</remarks>
public interface IQuarantine
{
    /// <summary>Takes a stream of at most <paramref name="longest"/> bytes; all of it stands, or nothing.</summary>
    /// <returns>As <see cref="IDocuments.DepositAsync"/>; <see cref="Deposit.Differs"/> when another content waits under this name.
    /// When the same was brought twice at once, one may have gone on with it already: the copy is then gone.</returns>
    Task<Reception> ReceiveAsync(CaseId id, DocumentId document, Stream content, long longest, CancellationToken cancellation);

    /// <summary>Opens a copy, to be read anywhere in it; null when there is none.</summary>
    Task<Stream?> OpenAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Removes a copy; nothing happens when there is none.</summary>
    Task RemoveAsync(CaseId id, DocumentId document, CancellationToken cancellation);

    /// <summary>Removes what one reception brought, unless somebody else brought the same, before or since: they may have filed it.</summary>
    Task WithdrawAsync(CaseId id, DocumentId document, string tag, CancellationToken cancellation);

    /// <summary>Removes every copy that came in before a machine instant, unless it is still needed or somebody brought the same meanwhile. What is no copy of ours is left alone.</summary>
    Task SweepAsync(DateTimeOffset before, Func<CaseId, DocumentId, Task<bool>> isNeeded, CancellationToken cancellation);
}

/// <summary>What became of a content that was brought to quarantine.</summary>
/// <param name="Deposit">What became of it.</param>
/// <param name="Tag">Names this reception; another of the same content has another.</param>
public sealed record Reception(Deposit Deposit, string Tag);
