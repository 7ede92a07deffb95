namespace PspWorkflow.Law.Tests.LawPage;

/// <summary>The French names under which the page shows states, acts and events. What has none shows under its name in the code, and a test says so.</summary>
internal static partial class French
{
    private static readonly Dictionary<string, string> ActNames = Read(ActWords);
    private static readonly Dictionary<string, string> EventNames = Read(EventWords);
    private static readonly Dictionary<string, string> StateNames = Read(StateWords);

    public static IEnumerable<string> Events => EventNames.Keys;

    public static string State(string name) => StateNames.GetValueOrDefault(name, name);

    public static string Act(Type act) => ActNames.GetValueOrDefault(KeyOf(act), act.Name);

    public static string Event(string persisted) => EventNames.GetValueOrDefault(persisted, $"`{persisted}`");

    public static bool HasState(string name) => StateNames.ContainsKey(name);

    public static bool HasAct(Type act) => ActNames.ContainsKey(KeyOf(act));

    public static bool HasEvent(string persisted) => EventNames.ContainsKey(persisted);

    public static string Of(Certainty certainty) =>
        certainty switch
        {
            Certainty.Confirmed => "confirmé",
            Certainty.Excerpt => "lu en extrait",
            Certainty.Unconfirmed => "à confirmer",
            _ => "choix du produit",
        };

    public static string Of(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.OutOfOrder => "pas à ce stade",
            RefusalKind.Invalid => "pas ainsi",
            _ => "pas par cet auteur",
        };

    private static string KeyOf(Type act) => $"{act.DeclaringType!.Name}.{act.Name}";

    private static Dictionary<string, string> Read(string words) =>
        words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);
}
