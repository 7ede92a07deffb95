using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>What letters ask of the links that they carry.</summary>
public interface ILetterLinks
{
    /// <summary>A fresh link for a notice and its recipient; null when there is nothing for them to do by one.</summary>
    /// <param name="row">The notice.</param>
    /// <param name="recipient">To whom it goes.</param>
    /// <param name="mayHaveLeft">Whether the same mail may have left before: then the link that it held stays good, since only one of the two arrives.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<LetterLink?> ForAsync(OutboxRow row, Account recipient, bool mayHaveLeft, CancellationToken cancellation);

    /// <summary>Whether what the notice asks for is asked of somebody else today: who replaces its recipient.</summary>
    Task<bool> IsAnothersAsync(OutboxRow row, Account recipient, CancellationToken cancellation);
}
