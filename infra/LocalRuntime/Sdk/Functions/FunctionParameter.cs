namespace Microsoft.Azure.Functions.Worker;

/// <summary>One parameter of a function's method.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type.</param>
public class FunctionParameter(string name, Type type)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public Type Type { get; } = type;
}
