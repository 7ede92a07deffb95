namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>Unique to this invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Unique to the function and the same at every invocation.</summary>
    public abstract string FunctionId { get; }

    /// <summary>What the trigger knows of this invocation.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Values shared by the middleware and the function of this invocation.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Objects that travel with this invocation, by type.</summary>
    public abstract IInvocationFeatures Features { get; }

    /// <summary>Set when the caller has gone away or the host can wait no longer.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
