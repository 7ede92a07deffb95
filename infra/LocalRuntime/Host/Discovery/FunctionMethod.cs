using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>A method marked as a function, as it is written; <see cref="FunctionRules"/> says whether it may run.</summary>
internal sealed class FunctionMethod
{
    private readonly Lazy<FunctionCall> _call;

    public FunctionMethod(MethodInfo method)
    {
        Method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        Triggers = [.. method.GetParameters().Select(p => Host.Trigger.Of(p, Name)).OfType<Trigger>()];
        Arguments = ArgumentSources.Of(method, Name, Triggers.Count > 0 ? Triggers[0] : null);
        Definition = new LocalFunctionDefinition(this);
        _call = new Lazy<FunctionCall>(() => new FunctionCall(method));
    }

    public MethodInfo Method { get; }

    public string Name { get; }

    public IReadOnlyList<Trigger> Triggers { get; }

    /// <summary>The only trigger of a function that may run.</summary>
    public Trigger Trigger => Triggers[0];

    public IReadOnlyList<Argument> Arguments { get; }

    public LocalFunctionDefinition Definition { get; }

    /// <summary>How it is called; made at the first call, once the rules have found it fit to run.</summary>
    public FunctionCall Call => _call.Value;

    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    /// <summary>What the function gives back, out of its task; void when nothing.</summary>
    public Type Output => Method.ReturnType switch
    {
        { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(Task<>) => type.GetGenericArguments()[0],
        var type => type == typeof(Task) ? typeof(void) : type,
    };
}
