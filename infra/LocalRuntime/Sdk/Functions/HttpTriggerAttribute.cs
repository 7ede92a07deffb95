namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function on an HTTP request.</summary>
/// <param name="authLevel">The key that the caller must present.</param>
/// <param name="methods">The methods answered; none means all of them.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>The route template under the route prefix; null means the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>The methods answered.</summary>
    public string[]? Methods { get; } = methods;

    /// <summary>The key that the caller must present.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;
}
