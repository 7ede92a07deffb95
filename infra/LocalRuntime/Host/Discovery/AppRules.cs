namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What Azure refuses between the functions of one app.</summary>
internal static class AppRules
{
    public static IEnumerable<string> Refusals(IReadOnlyList<FunctionMethod> functions) => [.. Names(functions), .. Routes(functions)];

    private static IEnumerable<string> Names(IEnumerable<FunctionMethod> functions) =>
        from same in functions.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        select $"Function '{same.Key}': {same.Count()} methods carry this name ({string.Join(", ", same.Select(f => f.EntryPoint))}).";

    private static IEnumerable<string> Routes(IReadOnlyList<FunctionMethod> functions) =>
        from pair in functions.SelectMany((first, i) => functions.Skip(i + 1).Select(second => (first, second)))
        where Conflict(pair.first, pair.second)
        select $"Function '{pair.second.Name}': its route and a method of it are those of function '{pair.first.Name}'.";

    private static bool Conflict(FunctionMethod first, FunctionMethod second) =>
        first.Triggers.OfType<Trigger.Http>().FirstOrDefault() is { } one
        && second.Triggers.OfType<Trigger.Http>().FirstOrDefault() is { } other
        && string.Equals(one.Route.Trim('/'), other.Route.Trim('/'), StringComparison.OrdinalIgnoreCase)
        && (one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods, StringComparer.OrdinalIgnoreCase).Any());
}
