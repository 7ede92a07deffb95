using System.Text.Json.Nodes;

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
            ["parameters"] = Parameters(function, method),
            ["responses"] = Responses(function.Operation.Success),
            ["security"] = function.Allowed is null ? new JsonArray() : new JsonArray(new JsonObject { ["key"] = new JsonArray() }),
        };
        if (function.Operation.Body is { } body)
        {
            operation["requestBody"] = Body("application/json", BodySchema.Of(body));
        }
        else if (function.Operation.Content is { } content)
        {
            operation["requestBody"] = Body(content, new JsonObject());
        }

        return operation;
    }

    private static JsonArray Parameters(HttpFunction function, string method)
    {
        IEnumerable<string> headers = method is "get" or "head" || function.Allowed is null ? [] : ["Idempotency-Key", "If-Match"];
        JsonNode[] all =
        [
            .. function.RouteParameters.Select(name => Parameter(name, "path", required: true)),
            .. function.Operation!.Query.Select(name => Parameter(name, "query", required: false)),
            .. headers.Select(name => Parameter(name, "header", required: false)),
        ];
        return new JsonArray(all);
    }

    private static JsonObject Parameter(string name, string place, bool required) =>
        new() { ["name"] = name, ["in"] = place, ["required"] = required, ["schema"] = Typed("string") };

    private static JsonObject Body(string type, JsonNode schema) =>
        new() { ["required"] = true, ["content"] = new JsonObject { [type] = new JsonObject { ["schema"] = schema } } };

    private static JsonObject Responses(int success) => new()
    {
        [$"{success}"] = new JsonObject { ["description"] = "Fait." },
        ["4XX"] = new JsonObject
        {
            ["description"] = "Refusé, avec un code, une phrase et l’article.",
            ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Problem" } } },
        },
    };

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
