using PspWorkflow.Law;

namespace PspWorkflow.Ports;

/// <summary>What became of the notices: for the provider that reports it and for the people who look after it.</summary>
public interface INotices
{
    /// <summary>Writes what the provider reports. An event heard before changes nothing; one that comes late never takes back a later state.</summary>
    /// <returns>Whether it was heard for the first time.</returns>
    /// <remarks>Any event about a mail proves that the provider took it: a row that waits to be tried again is ended by it.</remarks>
    Task<bool> HearAsync(MailEvent heard, CancellationToken cancellation);

    /// <summary>The notices of a department in a state, by key.</summary>
    /// <exception cref="BadPageException">The page does not exist.</exception>
    Task<Paged<NoticeLine>> ListAsync(Department department, NoticeState state, Page page, CancellationToken cancellation);

    /// <summary>Queues a notice again that ended as unknown, bounced, spam or failed; who asked stays on record.</summary>
    /// <returns>False when it is in none of these states.</returns>
    Task<bool> ResendAsync(string key, ActorId by, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>One notice as it stands.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Since">Legal instant of its state.</param>
/// <param name="History">Its last steps, the oldest first; twenty at most.</param>
public sealed record NoticeLine(OutboxRow Row, DateTimeOffset Since, IReadOnlyList<NoticeStep> History);

/// <summary>One step of a notice; never an address.</summary>
/// <param name="State">What was known from then on.</param>
/// <param name="At">Legal instant.</param>
/// <param name="MessageId">The provider's id of the mail, or null.</param>
/// <param name="By">Who asked for it, when a person did.</param>
public sealed record NoticeStep(NoticeState State, DateTimeOffset At, string? MessageId, ActorId? By);
