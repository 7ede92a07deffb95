using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Rules;

/// <summary>Moves a running case to another rule set, from its next period on.</summary>
public sealed class ChangeRuleSet(Desk desk, IConfiguration configuration)
{
    /// <summary>Takes the act over HTTP.</summary>
    [Function("change-rule-set")]
    [Allow(Role.Prefecture)]
    [Operation("Faire passer un parcours en cours à un autre jeu de règles, à compter de sa prochaine période.", Body = typeof(Body), Tag = "Règles")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases/{id}/rules")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        desk.TakeAsync<Body>(request, client, id, ToAct, cancellation);

    private Act ToAct(Body body, Draft draft) =>
        new Act.ChangeRuleSet(draft.By, draft.At, $"{body.RuleSet}", draft.Seal(body.Reason))
        {
            ProposalsAllowed = HouseRules.From(configuration).ProposalsAllowed,
        };

    /// <summary>What the author says.</summary>
    /// <param name="RuleSet">Name of the other set.</param>
    /// <param name="Reason">The transitional rule that asks for it; sealed.</param>
    public sealed record Body(RuleSetName RuleSet, FreeText Reason);
}
