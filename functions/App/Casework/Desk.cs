using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.App.Access;
using PspWorkflow.App.Operations;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Where acts on a case arrive over HTTP: reads them strictly, checks that the case is the caller's, files them, answers.</summary>
public sealed class Desk(Clerk clerk, CaseReader cases, Waker waker, ICaseKeys keys, TimeProvider clock)
{
    /// <summary>Takes an act that needs nothing but its body.</summary>
    internal Task<IResult> TakeAsync<TBody>(HttpRequest request, DurableTaskClient client, string caseNumber, Func<TBody, Draft, Act> write, CancellationToken cancellation)
        where TBody : class =>
        TakeAsync<TBody>(request, client, caseNumber, (body, draft, _) => Task.FromResult<Written>(write(body, draft)), cancellation);

    /// <summary>Takes one act on an existing case.</summary>
    /// <param name="request">The request; its body is a <typeparamref name="TBody"/>.</param>
    /// <param name="client">To wake the case's orchestrations.</param>
    /// <param name="caseNumber">As it stands in the route.</param>
    /// <param name="write">Writes the act from the body.</param>
    /// <param name="cancellation">The caller has gone.</param>
    internal async Task<IResult> TakeAsync<TBody>(HttpRequest request, DurableTaskClient client, string caseNumber, ActWriter<TBody> write, CancellationToken cancellation)
        where TBody : class
    {
        if (await FindAsync(request, caseNumber, cancellation) is not { } id)
        {
            return Problems.NotFound;
        }

        (Statement<TBody>? said, IResult? problem) = await Statement.ReadAsync<TBody>(request, cancellation);
        return said is null
            ? problem!
            : await FileAsync(new Errand(request, client, id, said.Headers), said.Body, write, cancellation);
    }

    /// <summary>Files an act whose body was read already: a submission, which has no case yet, or a document.</summary>
    internal async Task<IResult> FileAsync<TBody>(Errand errand, TBody body, ActWriter<TBody> write, CancellationToken cancellation)
    {
        byte[] secret = await keys.GetOrCreateAsync(errand.Case, cancellation);
        KeyUse key = ActKey.Of(errand.Headers.Key, secret, typeof(TBody).FullName!, body);
        if (await clerk.FindAsync(errand.Case, key, cancellation) is { } before)
        {
            return await AnswerAsync(errand, before, cancellation); // whatever has become of the facts it rested on
        }

        Draft draft = new(Caller.Of(errand.Request), clock.GetUtcNow());
        Written written = await write(body, draft, cancellation);
        return written.Act is { } act
            ? await AnswerAsync(errand, await clerk.FileAsync(errand.Case, new Filing(act, key, draft.Texts, errand.Headers.Version), cancellation), cancellation)
            : Problems.Of(written.Refusal!);
    }

    private async Task<IResult> AnswerAsync(Errand errand, Filed filed, CancellationToken cancellation)
    {
        if (filed is not Filed.Accepted accepted)
        {
            return Answers.Of(filed);
        }

        await waker.TryWakeAsync(errand.Client, errand.Case);
        CasePage page = await cases.ShowAsync(errand.Case, LegalCalendar.DayOf(clock.GetUtcNow()), cancellation);
        return Answers.Of(errand.Request, accepted, page);
    }

    /// <summary>The case of the route, when it exists and is the caller's.</summary>
    internal Task<CaseId?> FindAsync(HttpRequest request, string caseNumber, CancellationToken cancellation) =>
        FindAsync(request, caseNumber, Caller.MayTouch, cancellation);

    /// <summary>The case of the route, when it exists and the caller may do that with it.</summary>
    internal async Task<CaseId?> FindAsync(HttpRequest request, string caseNumber, Func<Account, CaseFacts, bool> may, CancellationToken cancellation)
    {
        if (!CaseId.TryParse(caseNumber, null, out CaseId id))
        {
            return null;
        }

        CaseAt found = await cases.ReadAsync(id, cancellation);
        return found.Exists && may(Caller.Of(request), found.Facts) ? id : null;
    }
}
