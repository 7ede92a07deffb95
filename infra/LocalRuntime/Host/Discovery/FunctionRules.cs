using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What Azure refuses in one function, whatever its trigger.</summary>
internal static partial class FunctionRules
{
    public static IEnumerable<string> Refusals(FunctionMethod function) =>
    [
        .. OfName(function.Name),
        .. OfMethod(function),
        .. OfTriggers(function),
        .. OfSchedule(function),
        .. OfArguments(function),
    ];

    [GeneratedRegex(@"^[a-z][a-z0-9_\-]{0,127}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ValidName();

    private static IEnumerable<string> OfName(string name)
    {
        if (!ValidName().IsMatch(name) || name.Equals("host", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"Function '{name}': a name is a letter, then at most 127 letters, digits, '-' or '_', and not 'host'.";
        }
        else if (HttpRules.IsReserved(name))
        {
            yield return $"Function '{name}': a name does not begin with 'admin' or 'runtime', which are the platform's.";
        }
    }

    private static IEnumerable<string> OfMethod(FunctionMethod function)
    {
        MethodInfo method = function.Method;
        Type type = method.DeclaringType!;
        if (!method.IsPublic || method.IsGenericMethodDefinition)
        {
            yield return $"Function '{function.Name}': its method is public and not generic.";
        }

        if (!method.IsStatic && (type.IsAbstract || !type.IsClass || type.IsGenericTypeDefinition))
        {
            yield return $"Function '{function.Name}': an instance of {type.Name} cannot be made: it is abstract, generic or no class.";
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            yield return $"Function '{function.Name}': an async method returns a Task, so that its end and its failures are seen.";
        }
        else if (function.Output is var output && (output == typeof(ValueTask) || (output.IsGenericType && output.GetGenericTypeDefinition() == typeof(ValueTask<>))))
        {
            yield return $"Function '{function.Name}': the worker does not await a ValueTask; return a Task.";
        }
    }

    private static IEnumerable<string> OfTriggers(FunctionMethod function)
    {
        if (function.Triggers.Count != 1)
        {
            yield return $"Function '{function.Name}': it has {function.Triggers.Count} triggers and must have one.";
        }
        else if (function.Trigger is Trigger.Orchestration && function.Output.IsArray)
        {
            yield return $"Function '{function.Name}': an orchestrator's output is not an array; return a list or a record.";
        }
    }

    private static IEnumerable<string> OfSchedule(FunctionMethod function) =>
        from timer in function.Triggers.OfType<Trigger.Timer>()
        where !Cron.IsValid(timer.Schedule)
        select $"Function '{function.Name}': '{timer.Schedule}' is not an NCRONTAB expression of six fields.";

    private static IEnumerable<string> OfArguments(FunctionMethod function) =>
        from argument in function.Arguments
        where argument.Source is ArgumentSource.Unknown
        select $"Function '{function.Name}': nothing can fill its parameter '{argument.Parameter.ParameterType.Name} {argument.Parameter.Name}'.";
}
