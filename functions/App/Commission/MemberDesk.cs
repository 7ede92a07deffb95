using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Commission;

/// <summary>Where acts on the list of members arrive over HTTP: each administration touches the list of its own department.</summary>
public sealed class MemberDesk(MemberBook members, TimeProvider clock)
{
    /// <summary>Takes one act and answers with the list as it stands.</summary>
    internal async Task<IResult> TakeAsync<TBody>(HttpRequest request, string? member, Func<TBody, Draft, ActorId, MembersAct> write, CancellationToken cancellation)
        where TBody : class
    {
        ActorId named = default;
        if (member is not null && !ActorId.TryParse(member, null, out named))
        {
            return Problems.NotFound;
        }

        (Statement<TBody>? said, IResult? problem) = await Statement.ReadAsync<TBody>(request, cancellation);
        if (said is null)
        {
            return problem!;
        }

        Draft draft = new(Caller.Of(request), clock.GetUtcNow());
        KeyUse key = ActKey.Of(said.Headers.Key, secret: [], $"{typeof(TBody).FullName}/{named}", said.Body);
        Filed filed = await members.FileAsync(draft.Author.Department, write(said.Body, draft, named), key, cancellation);
        return filed is Filed.Accepted ? await ShowAsync(draft.Author, cancellation) : Answers.Of(filed);
    }

    /// <summary>The list of the caller's department.</summary>
    internal async Task<IResult> ShowAsync(Account caller, CancellationToken cancellation)
    {
        CommissionMembers list = await members.ReadAsync(caller.Department, cancellation);
        return Results.Json(MembersPage.Of(caller.Department, list, LegalCalendar.DayOf(clock.GetUtcNow())), JsonBody.Options);
    }
}
