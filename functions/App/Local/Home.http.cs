using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;
using PspWorkflow.App.Access;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local;

/// <summary>The first page of the demonstration: the invented cases, the accounts, the doors.</summary>
public sealed class Home(IRegister register, TimeProvider clock)
{
    /// <summary>Shows it at the root.</summary>
    [Function("local-home")]
    [AllowDemo]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request,
        CancellationToken cancellation)
    {
        Paged<CaseLine> cases = await register.ListAsync(new CaseFilter(Cast.Department), new Page(500), cancellation);
        return new RazorComponentResult<HomePage>(new { Today = LegalCalendar.DayOf(clock.GetUtcNow()), Cases = cases.Items });
    }
}
