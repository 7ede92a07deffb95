using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What Azure refuses in one HTTP function.</summary>
internal static class HttpRules
{
    public static bool IsReserved(string nameOrRoute)
    {
        string text = nameOrRoute.TrimStart('/');
        return text.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || text.StartsWith("runtime", StringComparison.OrdinalIgnoreCase);
    }

    public static IEnumerable<string> Refusals(FunctionMethod function, string routePrefix, bool hasWebApplication)
    {
        if (function.Triggers.OfType<Trigger.Http>().FirstOrDefault() is not { } http)
        {
            yield break;
        }

        if (!hasWebApplication)
        {
            yield return $"Function '{function.Name}': call ConfigureFunctionsWebApplication() to serve HTTP functions.";
        }

        if (function.Output != typeof(void) && !typeof(IResult).IsAssignableFrom(function.Output))
        {
            yield return $"Function '{function.Name}': an HTTP function returns an IResult, a Task of one, or nothing.";
        }

        if (OfRoute(http, routePrefix) is { } refusal)
        {
            yield return $"Function '{function.Name}': {refusal}";
        }
    }

    private static string? OfRoute(Trigger.Http http, string routePrefix)
    {
        if (!RouteTemplate.TryParse(RouteTemplate.Join(routePrefix, http.Route), out RoutePattern? pattern))
        {
            return $"'{http.Route}' is not a route template.";
        }

        if (IsReserved(http.Route))
        {
            return $"its route '{http.Route}' begins with 'admin' or 'runtime', which are the platform's.";
        }

        return RouteTemplate.CatchesAllAtRoot(pattern)
            ? $"its route '{http.Route}' catches all from the root, where the platform has its own pages; put a literal segment first."
            : null;
    }
}
