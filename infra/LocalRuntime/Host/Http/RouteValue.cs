using System.Globalization;
using System.Text.Json;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Turns a route value into the type of a parameter.</summary>
internal static class RouteValue
{
    private static readonly Type[] Types =
    [
        typeof(string), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset),
        typeof(int), typeof(long), typeof(double), typeof(decimal), typeof(bool),
    ];

    public static bool CanBecome(Type type) => Types.Contains(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>Converts as the worker does: ids and dates by their own parser, numbers and truth values as JSON.</summary>
    public static object Convert(string text, Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        return target switch
        {
            _ when target == typeof(string) => text,
            _ when target == typeof(Guid) => Guid.Parse(text),
            _ when target == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            _ when target == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture),
            _ => JsonSerializer.Deserialize(text, target)!,
        };
    }
}
