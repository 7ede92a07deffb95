using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Operations;

/// <summary>Describes the API to programs.</summary>
public static class ShowOpenApi
{
    /// <summary>The OpenAPI 3.1 document of the functions that exist.</summary>
    [Function("openapi")]
    [AllowAnyone("it describes the doors; it opens none")]
    [Operation("Décrit cette interface (OpenAPI 3.1).", Tag = "Exploitation")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Text(OpenApiDocument.Text, "application/json; charset=utf-8");
    }
}
