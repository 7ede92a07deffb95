using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>Numbers for what begins: derived from the caller's key, so that a repetition finds what the first time began; drawn by lot without one.</summary>
internal static class Numbers
{
    public static CaseId OfCase(AssociationId association, Department department, string? key) =>
        CaseId.From(department, Entropy($"case\n{association}\n{department}", key));

    public static SessionId OfSession(Department department, string? key) =>
        SessionId.From(department, Entropy($"session\n{department}", key));

    public static DocumentId OfDocument(CaseId id, string? key) =>
        DocumentId.From(new Guid(Entropy($"document\n{id}", key).AsSpan(0, 16)));

    private static byte[] Entropy(string scope, string? key) => key is null
        ? RandomNumberGenerator.GetBytes(32)
        : SHA256.HashData(Encoding.UTF8.GetBytes($"{scope}\n{key}"));
}
