using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Web;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Shows the members of the commission to the administrations of its department.</summary>
public sealed class ShowMembers(MemberDesk desk)
{
    /// <summary>Reads the list over HTTP.</summary>
    [Function("read-members")]
    [Allow(Role.Secretariat, Role.Prefecture)]
    [Operation("Lire la liste des membres de son département.", Tag = "Membres")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/members")] HttpRequest request,
        CancellationToken cancellation) =>
        desk.ShowAsync(Caller.Of(request), cancellation);
}
