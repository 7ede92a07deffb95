using System.Text.Json;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>Gives each parameter its value, once the middleware has let the invocation through.</summary>
internal static class ArgumentBinder
{
    public static object?[] Bind(Invocation invocation) =>
        [.. invocation.Function.Arguments.Select(argument => Value(argument, invocation))];

    private static object? Value(Argument argument, Invocation invocation) => argument.Source switch
    {
        ArgumentSource.Context => invocation,
        ArgumentSource.Cancellation => invocation.CancellationToken,
        ArgumentSource.Client => invocation.InstanceServices.GetRequiredService<DurableTaskClient>(),
        ArgumentSource.Route => FromRoute(argument, invocation),
        ArgumentSource.Input => Input(invocation.Trigger.InputJson, argument.Parameter.ParameterType),
        _ when invocation.Function.Trigger is Trigger.Activity => Input(invocation.Trigger.InputJson, argument.Parameter.ParameterType),
        _ => invocation.Trigger.Value,
    };

    private static object? Input(string? json, Type type) =>
        json is not null ? JsonSerializer.Deserialize(json, type, Payload.Options)
        : type.IsValueType ? Activator.CreateInstance(type) // a missing input is the type's default
        : null;

    private static object? FromRoute(Argument argument, Invocation invocation)
    {
        Type type = argument.Parameter.ParameterType;
        if (invocation.BindingContext.BindingData.TryGetValue(argument.Parameter.Name!, out object? value) && value is string text)
        {
            return RouteValue.Convert(text, type);
        }

        if (argument.Parameter.HasDefaultValue)
        {
            return argument.Parameter.DefaultValue;
        }

        return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null
            ? null
            : throw new FormatException($"The request gives no value for '{argument.Parameter.Name}', which cannot be null.");
    }
}
