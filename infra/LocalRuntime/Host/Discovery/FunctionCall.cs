using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>How a function is called: what reflection has to find out is found out once.</summary>
internal sealed class FunctionCall(MethodInfo method)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);
    private readonly ObjectFactory? _factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
    private readonly Func<Task, object?>? _result = ResultOf(method.ReturnType);

    /// <summary>Calls the function, on an instance of its class built from the services.</summary>
    /// <returns>What it gave back, out of its task; null when nothing.</returns>
    public async Task<object?> RunAsync(IServiceProvider services, object?[] arguments)
    {
        object? returned = _invoker.Invoke(_factory?.Invoke(services, []), arguments.AsSpan());
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return _result?.Invoke(task);
    }

    private static Func<Task, object?>? ResultOf(Type returned) =>
        returned is { IsGenericType: true } && returned.GetGenericTypeDefinition() == typeof(Task<>)
            ? typeof(FunctionCall).GetMethod(nameof(Result), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(returned.GetGenericArguments()).CreateDelegate<Func<Task, object?>>()
            : null;

    private static object? Result<T>(Task task) => ((Task<T>)task).Result;
}
