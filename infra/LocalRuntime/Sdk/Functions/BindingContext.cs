namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knows of one invocation.</summary>
public abstract class BindingContext
{
    /// <summary>The trigger's data by name: route values of a request, the instance id of a durable function.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
