using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Rules;

/// <summary>Shows the rule sets: each parameter with its source and how sure it is.</summary>
public static class ListRules
{
    /// <summary>Reads them over HTTP.</summary>
    [Function("list-rules")]
    [Allow(Role.Association, Role.Secretariat, Role.Prefecture)]
    [Operation("Lire les jeux de règles : chaque paramètre, sa source et sa certitude.", Tag = "Règles")]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/rules")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Results.Json(RuleBook.Released.All.Select(s => new RulesPage(s.Id, s.Title, s.IsProposal, s.Parameters)), JsonBody.Options);
    }

    /// <summary>One rule set as the API shows it.</summary>
    /// <param name="Id">Its persisted name.</param>
    /// <param name="Title">Its name in French.</param>
    /// <param name="IsProposal">Whether it is no law.</param>
    /// <param name="Parameters">Its values.</param>
    private sealed record RulesPage(string Id, string Title, bool IsProposal, IReadOnlyList<Parameter> Parameters);
}
