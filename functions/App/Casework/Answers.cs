using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Web;
using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>What the desk answers.</summary>
internal static class Answers
{
    public static IResult Of(Filed filed) => filed switch
    {
        Filed.Refused refused => Problems.Of(refused.Why),
        Filed.Stale stale => Problems.Stale(stale.Version),
        Filed.KeyReused => Problems.KeyReused,
        _ => throw new ArgumentException("An accepted act is answered with its case.", nameof(filed)),
    };

    /// <summary>The case as it stands, with its version as ETag; 201 and its address when the act began it.</summary>
    public static IResult Of(HttpRequest request, Filed.Accepted accepted, CasePage page)
    {
        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.ETag = $"\"{page.Version}\"";
        bool begins = accepted.Version == 1;
        if (begins)
        {
            headers.Location = AddressOf(page.Case);
        }

        return Results.Json(page, JsonBody.Options, statusCode: begins ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public static string AddressOf(CaseId id) => $"/api/cases/{id}";
}
