using Microsoft.Extensions.Configuration;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Mail;

/// <summary>Which notices a person may have sent again, and from when on. Setting <c>Mail:UnknownHours</c>.</summary>
public sealed class Resending(IConfiguration configuration)
{
    /// <summary>The states in which a notice is not on its way and has not arrived.</summary>
    internal static readonly IReadOnlyList<NoticeState> States = [NoticeState.Unknown, NoticeState.Bounced, NoticeState.Failed, NoticeState.Spam];

    /// <summary>Hours of legal time in which the provider may still say what became of a notice of which nobody knows.</summary>
    private readonly TimeSpan _patience = TimeSpan.FromHours(
        configuration.GetValue<int?>("Mail:UnknownHours") is not { } hours ? 24
        : hours is >= 0 and <= 240 ? hours
        : throw new InvalidOperationException("Le réglage Mail:UnknownHours va de 0 à 240 heures."));

    /// <summary>Null when it may not be sent again.</summary>
    internal DateTimeOffset? From(NoticeLine line) =>
        line.Row.State is NoticeState.Unknown ? line.Since + _patience
        : States.Contains(line.Row.State) ? line.Since
        : null;
}
