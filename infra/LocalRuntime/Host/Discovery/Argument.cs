using System.Reflection;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>One parameter of a function and where its value comes from.</summary>
internal sealed record Argument(ParameterInfo Parameter, ArgumentSource Source);

internal enum ArgumentSource
{
    /// <summary>Nothing fills it: the function is refused.</summary>
    Unknown,
    Trigger,
    Input,
    Route,
    Context,
    Cancellation,
    Client,
}
