namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter that it fills.</summary>
    public abstract string Name { get; }

    /// <summary>Its kind: httpTrigger, timerTrigger, orchestrationTrigger, activityTrigger or durableClient.</summary>
    public abstract string Type { get; }
}
