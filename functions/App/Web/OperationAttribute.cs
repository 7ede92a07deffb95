namespace PspWorkflow.App.Web;

/// <summary>What the OpenAPI document says of an HTTP function.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OperationAttribute(string summary) : Attribute
{
    /// <summary>One French sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>The JSON body it reads, or null.</summary>
    public Type? Body { get; init; }

    /// <summary>The media type of a body that is not JSON, or null.</summary>
    public string? Content { get; init; }

    /// <summary>Its query parameters.</summary>
    public string[] Query { get; init; } = [];

    /// <summary>Under which heading it stands.</summary>
    public string Tag { get; init; } = "Dossiers";

    /// <summary>Status of success.</summary>
    public int Success { get; init; } = 200;
}
