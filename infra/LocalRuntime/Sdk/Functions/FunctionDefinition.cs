using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>A function as the host knows it.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The function's name.</summary>
    public abstract string Name { get; }

    /// <summary>The full name of the method, type first.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>The parameters of the method, in order.</summary>
    public abstract ImmutableArray<FunctionParameter> Parameters { get; }

    /// <summary>The bindings that fill parameters, by parameter name.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }
}
