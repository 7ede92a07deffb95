using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The functions of the app, all of them fit to run.</summary>
internal sealed class Catalog
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private readonly Dictionary<string, FunctionMethod> _byName;

    private Catalog(IEnumerable<FunctionMethod> functions) =>
        _byName = functions.ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase); // names differ by more than case on Azure too

    public IEnumerable<FunctionMethod> All => _byName.Values;

    /// <summary>Reads the marked methods of these types and refuses, in one go, all that Azure would refuse.</summary>
    public static Catalog Read(IEnumerable<Type> types, string routePrefix, bool hasWebApplication)
    {
        List<FunctionMethod> functions = [.. types
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => new FunctionMethod(method))];
        List<string> refusals = [
            .. functions.SelectMany(FunctionRules.Refusals),
            .. functions.SelectMany(f => HttpRules.Refusals(f, routePrefix, hasWebApplication)),
            .. AppRules.Refusals(functions)];
        return refusals.Count == 0
            ? new Catalog(functions)
            : throw new LocalRuntimeException(string.Join(Environment.NewLine, refusals));
    }

    public IEnumerable<(FunctionMethod Function, T Trigger)> Of<T>()
        where T : Trigger =>
        All.Where(f => f.Trigger is T).Select(f => (f, (T)f.Trigger));

    public FunctionMethod? Find<T>(string name)
        where T : Trigger =>
        _byName.TryGetValue(name, out FunctionMethod? function) && function.Trigger is T ? function : null;
}
