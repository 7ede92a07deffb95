using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Web;

namespace PspWorkflow.App.Casework;

/// <summary>What the author of an act says over HTTP.</summary>
/// <param name="Body">The act in their words.</param>
/// <param name="Headers">Idempotency key and version.</param>
internal sealed record Statement<TBody>(TBody Body, ActHeaders Headers);

/// <summary>Reads statements, strictly.</summary>
internal static class Statement
{
    /// <returns>The statement, or the answer that says what is wrong with it.</returns>
    public static async Task<Read<Statement<TBody>>> ReadAsync<TBody>(HttpRequest request, CancellationToken cancellation)
        where TBody : class
    {
        (TBody? body, IResult? problem) = await JsonBody.ReadAsync<TBody>(request, cancellation);
        if (body is null)
        {
            return new(null, problem);
        }

        (ActHeaders? headers, IResult? wrong) = ActHeaders.Of(request);
        return headers is null ? new(null, wrong) : new(new Statement<TBody>(body, headers), null);
    }
}
