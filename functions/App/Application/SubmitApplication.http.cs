using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Rules;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Application;

/// <summary>An approved association applies for a person, with her agreement. Opens the case.</summary>
/// <remarks>Source: CASF, art. L121-9 II and R121-12-9.</remarks>
public sealed class SubmitApplication(Desk desk, ApprovalBook approvals, IConfiguration configuration)
{
    /// <summary>Takes the application over HTTP; the case's address stands in <c>Location</c>.</summary>
    [Function("submit-application")]
    [Allow(Role.Association)]
    [Operation("Déposer une demande d’engagement.", Body = typeof(Body), Tag = "Demande", Success = 201)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/cases")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        (Statement<Body>? said, IResult? problem) = await Statement.ReadAsync<Body>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        AssociationId association = Caller.Of(request).Association!.Value;
        CaseId id = Numbers.OfCase(association, said.Body.Department, said.Headers.Key);
        return await desk.FileAsync(new Errand(request, client, id, said.Headers), said.Body, ToActAsync, cancellation);
    }

    /// <summary>The association's approval enters with the act and stays in its event.</summary>
    private async Task<Written> ToActAsync(Body body, Draft draft, CancellationToken cancellation)
    {
        AssociationId association = draft.Author.Association!.Value;
        Approval? approval = await approvals.FindAsync(association, body.Department, draft.Day, cancellation);
        return new Act.Submit(draft.By, draft.At, body.Department, association, approval, body.RuleSet?.ToString() ?? RuleSets.InForceId, body.NeedsPermit, draft.SealFile(body.Person))
        {
            ProposalsAllowed = HouseRules.From(configuration).ProposalsAllowed,
        };
    }

    /// <summary>What the association says.</summary>
    /// <param name="Department">Where the person is accompanied.</param>
    /// <param name="NeedsPermit">Whether she needs a residence document for it.</param>
    /// <param name="Person">Who she is; sealed.</param>
    /// <param name="RuleSet">Rule set to follow, if not the law in force.</param>
    public sealed record Body(Department Department, bool NeedsPermit, Person Person, RuleSetName? RuleSet = null);

    /// <summary>The person's file. Sealed as a whole under the case's key; never in an event, a log or a mail.</summary>
    /// <param name="GivenName">First name.</param>
    /// <param name="FamilyName">Name.</param>
    /// <param name="BornOn">Date of birth, if known.</param>
    /// <param name="Nationality">Nationality, if known.</param>
    /// <param name="Address">Where she lives; protected.</param>
    /// <param name="Situation">Evaluation of needs: health, work, social.</param>
    public sealed record Person(
        FreeText GivenName,
        FreeText FamilyName,
        DateOnly? BornOn = null,
        FreeText? Nationality = null,
        FreeText? Address = null,
        FreeText? Situation = null);
}
