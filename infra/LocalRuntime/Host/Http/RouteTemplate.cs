using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Routing.Patterns;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Questions asked of a route template.</summary>
internal static class RouteTemplate
{
    public static string Join(string prefix, string route) => prefix.Length == 0 ? route.TrimStart('/') : $"{prefix}/{route.TrimStart('/')}";

    public static bool TryParse(string template, [NotNullWhen(true)] out RoutePattern? pattern)
    {
        try
        {
            pattern = RoutePatternFactory.Parse(template);
            return true;
        }
        catch (RoutePatternException)
        {
            pattern = null;
            return false;
        }
    }

    public static bool HasParameter(string template, string name) =>
        TryParse(template, out RoutePattern? pattern) && pattern.GetParameter(name) is not null;

    /// <summary>Whether a catch-all parameter stands in it with no literal segment before.</summary>
    public static bool CatchesAllAtRoot(RoutePattern pattern) =>
        pattern.PathSegments
            .TakeWhile(segment => !segment.Parts.Any(part => part.IsLiteral))
            .Any(segment => segment.Parts.Any(part => part is RoutePatternParameterPart { IsCatchAll: true }));
}
