using System.Text.Json.Serialization;
using PspWorkflow.Law;

namespace PspWorkflow.App;

/// <summary>Names that stand in durable histories. Literals: a rename in the code must never reach an instance that lives for months.</summary>
/// <remarks>They say nothing about the matter: histories, queues and logs hold them.</remarks>
internal static class Names
{
    public const string ConductPsp = "conduct-case";
    public const string FollowPermit = "follow-permit";
    public const string FollowAid = "follow-aid";
    public const string ReadCase = "read-case";
    public const string RaiseAlerts = "raise-alerts";
    public const string SendNotices = "send-notices";
    public const string FollowScan = "follow-scan";
    public const string LookAtDocument = "look-at-document";

    /// <summary>The one event that wakes an orchestration: "look again". What happened stands in the register.</summary>
    public const string LookAgain = "look-again";
}

/// <summary>Input and checkpoint of <see cref="ConductPsp"/>.</summary>
/// <param name="Case">The case that is conducted.</param>
/// <param name="Stage">The stage it was last seen in.</param>
/// <param name="Plan">Which body of the stages runs; grows when the sequence of durable calls changes.</param>
public sealed record Progress(CaseId Case, [property: JsonConverter(typeof(JsonStringEnumConverter<Stage>))] Stage Stage, int Plan = 1);

/// <summary>Input of one look at a case, and of the alerts that may follow.</summary>
public sealed record Look(CaseId Case, [property: JsonConverter(typeof(JsonStringEnumConverter<Track>))] Track Track);

/// <summary>What an orchestration needs to know of a case: ids, dates, coded values.</summary>
/// <param name="Stage">The stage it is in.</param>
/// <param name="Version">Version of the stream that was read.</param>
/// <param name="DueAt">When this track next has something to raise; null when nothing will be.</param>
/// <param name="IsOver">Whether this track has nothing left to follow.</param>
/// <param name="HasMail">Whether notices of the case wait to be sent.</param>
public sealed record CaseView([property: JsonConverter(typeof(JsonStringEnumConverter<Stage>))] Stage Stage, long Version, DateTimeOffset? DueAt, bool IsOver, bool HasMail);

/// <summary>One look at a document that waits for its verdict.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Document">Its name.</param>
public sealed record ScanLook(CaseId Case, DocumentId Document);
