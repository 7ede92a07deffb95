using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>What every register asks of its caller, whatever it stands on.</summary>
internal static class AppendRules
{
    public static void Check(Append append)
    {
        if (append.Events.Count == 0)
        {
            throw new ArgumentException("An append holds at least one event.", nameof(append));
        }

        if (append.Key.Key.Length is < 1 or > 128)
        {
            throw new ArgumentException("An idempotency key has 1 to 128 characters.", nameof(append));
        }

        bool isCase = append.Stream.Kind is StreamKind.Case;
        if (append.Texts.Count > 0 && !isCase)
        {
            throw new ArgumentException("Only a case holds texts.", nameof(append));
        }

        if (append.Line is { } line && !(isCase && line.Case.ToString() == append.Stream.Id))
        {
            throw new ArgumentException("A line belongs to the case that is written.", nameof(append));
        }
    }

    public static bool IsIdOf(StreamKind kind, string id) =>
        kind switch
        {
            StreamKind.Case or StreamKind.Copies => CaseId.TryParse(id, null, out _),
            StreamKind.Session => SessionId.TryParse(id, null, out _),
            StreamKind.Members => Department.TryParse(id, null, out _),
            _ => AssociationId.TryParse(id, null, out _),
        };
}
