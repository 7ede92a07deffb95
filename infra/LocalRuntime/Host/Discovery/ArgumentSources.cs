using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Says where each parameter of a function gets its value.</summary>
internal static class ArgumentSources
{
    public static IReadOnlyList<Argument> Of(MethodInfo method, string functionName, Trigger? trigger)
    {
        List<Argument> arguments = [];
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            ArgumentSource source = Trigger.Of(parameter, functionName) is { } own
                ? OfTrigger(own, parameter.ParameterType)
                : OfOther(parameter, trigger);

            // An orchestrator takes one input: the first parameter that nothing else fills.
            bool isInput = source is ArgumentSource.Unknown && trigger is Trigger.Orchestration
                && !parameter.IsDefined(typeof(DurableClientAttribute)) && arguments.TrueForAll(a => a.Source is not ArgumentSource.Input);
            arguments.Add(new Argument(parameter, isInput ? ArgumentSource.Input : source));
        }

        return arguments;
    }

    private static ArgumentSource OfTrigger(Trigger trigger, Type type) => trigger switch
    {
        Trigger.Http when type == typeof(HttpRequest) => ArgumentSource.Trigger,
        Trigger.Timer when type == typeof(TimerInfo) => ArgumentSource.Trigger,
        Trigger.Orchestration when type == typeof(TaskOrchestrationContext) => ArgumentSource.Trigger,
        Trigger.Activity => type == typeof(FunctionContext) ? ArgumentSource.Context : ArgumentSource.Trigger,
        _ => ArgumentSource.Unknown,
    };

    private static ArgumentSource OfOther(ParameterInfo parameter, Trigger? trigger)
    {
        Type type = parameter.ParameterType;
        return trigger switch
        {
            _ when type == typeof(FunctionContext) => ArgumentSource.Context,
            _ when type == typeof(CancellationToken) => ArgumentSource.Cancellation,
            not Trigger.Orchestration when type == typeof(DurableTaskClient) && parameter.IsDefined(typeof(DurableClientAttribute)) => ArgumentSource.Client,
            Trigger.Http when type == typeof(HttpRequest) => ArgumentSource.Trigger,
            Trigger.Http http when RouteTemplate.HasParameter(http.Route, parameter.Name!) && RouteValue.CanBecome(type) => ArgumentSource.Route,
            _ => ArgumentSource.Unknown,
        };
    }
}
