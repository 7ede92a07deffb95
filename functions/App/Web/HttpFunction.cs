using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;

namespace PspWorkflow.App.Web;

/// <summary>An HTTP function of this application, as its attributes tell it.</summary>
/// <param name="Method">The method that carries <c>[Function]</c>.</param>
/// <param name="Trigger">Its trigger.</param>
internal sealed partial record HttpFunction(MethodInfo Method, HttpTriggerAttribute Trigger)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<HttpFunction> All { get; } =
    [
        .. from type in typeof(HttpFunction).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where method.GetCustomAttribute<FunctionAttribute>() is not null
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null)
           where trigger is not null
           select new HttpFunction(method, trigger),
    ];

    public string Name => Method.GetCustomAttribute<FunctionAttribute>()!.Name;

    public string Route => Trigger.Route ?? Name;

    /// <summary>The route as OpenAPI writes it: parameters without their constraints.</summary>
    public string Path => "/" + Constraint().Replace(Route, "{$1}");

    public IReadOnlyList<string> Methods => [.. (Trigger.Methods ?? []).Select(method => method.ToLowerInvariant())];

    public IEnumerable<string> RouteParameters => Constraint().Matches(Route).Select(match => match.Groups[1].Value);

    public OperationAttribute? Operation => Method.GetCustomAttribute<OperationAttribute>();

    public AllowAttribute? Allowed => Method.GetCustomAttribute<AllowAttribute>();

    [GeneratedRegex(@"\{\*?(\w+)[^}]*\}")]
    private static partial Regex Constraint();
}
