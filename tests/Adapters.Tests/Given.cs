using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>Facts for tests: ids that nobody else has, and acts that say only what matters.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Morning = new(2026, 2, 10, 8, 0, 0, TimeSpan.Zero);
    public static readonly AssociationId Passerelle = AssociationId.Parse("la-passerelle");
    public static readonly ActorId Referent = ActorId.Parse("camille");

    public static Department Department(string code) => Law.Department.Parse(code);

    public static CaseId Case(string department = "92") => CaseId.From(Department(department), RandomNumberGenerator.GetBytes(10));

    public static TextId Text() => TextId.From(RandomNumberGenerator.GetBytes(16));

    public static DocumentId Document() => DocumentId.From(Guid.NewGuid());

    /// <summary>An act on a case: one event, a key of its own.</summary>
    public static Append Act(CaseId id, long on = 0, string? key = null, string name = "ApplicationSubmitted") =>
        new(StreamId.Of(id), on, [new StoredEvent(name, "{}")], new KeyUse(key ?? Guid.NewGuid().ToString("N"), "fingerprint"));

    public static CaseLine Line(CaseId id, long version = 1, string stage = "Application", DateTimeOffset? due = null) =>
        new(id, Passerelle, stage, version, due) { Department = id.Department };

    public static OutboxRow Signal(CaseId id, long version = 1) =>
        new($"{id}/signal/{version}", OutboxKind.Signal, id, Morning) { Version = version };

    public static OutboxRow Mail(CaseId id, DateTimeOffset notBefore) =>
        new($"{id}/receipt/{Referent}/2026-02-10", OutboxKind.Mail, id, notBefore) { Notice = "receipt", Recipient = Referent, Version = 1 };
}
