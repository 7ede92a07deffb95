using Microsoft.AspNetCore.Http;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>What became of a content that came in.</summary>
internal abstract record Received
{
    private Received()
    {
    }

    /// <summary>It waits in quarantine.</summary>
    /// <param name="Content">Its length and hash.</param>
    /// <param name="Tag">Its reception.</param>
    public sealed record Taken(Deposit.Stored Content, string Tag) : Received
    {
        /// <summary>What was noted of it; null when nothing needs to be.</summary>
        public DocumentState? State { get; init; }
    }

    /// <summary>It is not one that is taken.</summary>
    public sealed record Refused(Refusal Why) : Received;

    /// <summary>Its envelope is wrong.</summary>
    public sealed record Malformed(IResult Answer) : Received;

    /// <summary>More bytes than allowed.</summary>
    public sealed record TooLong : Received;

    /// <summary>No byte.</summary>
    public sealed record Empty : Received;

    /// <summary>Another content came in under this name.</summary>
    public sealed record Differs : Received;
}
