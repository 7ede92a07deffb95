namespace PspWorkflow.Ports;

/// <summary>What is known of one notice. Persisted by name.</summary>
public enum NoticeState
{
    /// <summary>Waits for its hour or its turn.</summary>
    Queued,

    /// <summary>Handed to the channel, which has not answered yet.</summary>
    Sending,

    /// <summary>Taken by the channel.</summary>
    Sent,

    /// <summary>Received by the recipient's server, as the provider reports.</summary>
    Delivered,

    /// <summary>Put off: by the channel, and we try again; or by the recipient's server, and the provider does.</summary>
    Deferred,

    /// <summary>Refused for good, at once or later.</summary>
    Bounced,

    /// <summary>Reported as spam by who received it.</summary>
    Spam,

    /// <summary>Nobody knows whether it left. It is not sent again by itself.</summary>
    Unknown,

    /// <summary>No longer true or due when it was to be sent.</summary>
    Dropped,

    /// <summary>Given up after many tries.</summary>
    Failed,
}
