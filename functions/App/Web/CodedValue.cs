using System.Text.Json;

namespace PspWorkflow.App.Web;

/// <summary>The values of an enum by the exact names that bodies and addresses give them: "half-way".</summary>
internal static class CodedValue<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => CodedValue.NameOf(value.ToString()));

    /// <summary>All names, for a sentence.</summary>
    public static string Names => string.Join(", ", Values.Keys);

    public static T? Find(string? name) => name is not null && Values.TryGetValue(name, out T value) ? value : null;
}

/// <summary>Names of coded values, whatever their enum.</summary>
internal static class CodedValue
{
    public static string NameOf(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);
}
