using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace PspWorkflow.App.Web;

/// <summary>The OpenAPI document, read off the functions themselves, so that it cannot lag behind them.</summary>
internal static class OpenApiDocument
{
    private static readonly Lazy<string> Written = new(() => Build().ToJsonString(JsonBody.Options));

    /// <summary>The document as JSON.</summary>
    public static string Text => Written.Value;

    private static JsonObject Build()
    {
        JsonObject paths = [];
        foreach (HttpFunction function in HttpFunction.All.Where(function => function.Operation is not null).OrderBy(function => function.Route, StringComparer.Ordinal))
        {
            JsonObject path = paths[function.Path] as JsonObject ?? [];
            paths[function.Path] = path;
            foreach (string method in function.Methods)
            {
                path[method] = Operation(function, method);
            }
        }

        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "PspWorkflow", ["version"] = "1.0", ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" } },
            ["paths"] = paths,
            ["components"] = Components(),
        };
    }

    private static JsonObject Operation(HttpFunction function, string method)
    {
        JsonObject operation = new()
        {
            ["operationId"] = function.Methods.Count == 1 ? function.Name : $"{function.Name}-{method}",
            ["summary"] = function.Operation!.Summary,
            ["tags"] = new JsonArray(function.Operation.Tag),
            ["parameters"] = new JsonArray([.. function.RouteParameters.Select(Parameter)]),
            ["responses"] = Responses(function.Operation.Success),
            ["security"] = function.Allowed is null ? new JsonArray() : new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
        };
        if (function.Operation.Body is { } body)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(JsonBody.Options.GetJsonSchemaAsNode(body)) };
        }

        return operation;
    }

    private static JsonObject Parameter(string name) =>
        new() { ["name"] = name, ["in"] = "path", ["required"] = true, ["schema"] = new JsonObject { ["type"] = "string" } };

    private static JsonObject Responses(int success) => new()
    {
        [$"{success}"] = new JsonObject { ["description"] = "Fait." },
        ["4XX"] = new JsonObject { ["description"] = "Refusé, avec un code, une phrase et l'article.", ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } } },
    };

    private static JsonObject Json(JsonNode schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Components() => new()
    {
        ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } },
        ["schemas"] = new JsonObject
        {
            ["Problem"] = new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("status", "title", "type", "code"),
                ["properties"] = new JsonObject
                {
                    ["status"] = Typed("integer"),
                    ["title"] = Typed("string"),
                    ["type"] = Typed("string"),
                    ["code"] = Typed("string"),
                    ["article"] = Typed("string"),
                    ["where"] = Typed("string"),
                    ["version"] = Typed("integer"),
                },
            },
        },
    };

    private static JsonObject Typed(string type) => new() { ["type"] = type };
}
