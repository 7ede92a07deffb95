using System.Text.Json.Nodes;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>An answer read to its end.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">Its body.</param>
/// <param name="Headers">Its headers, but the date.</param>
internal sealed record Answer(int Status, string Body, string Headers)
{
    public static async Task<Answer> OfAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage answer = await sending;
        string body = await answer.Content.ReadAsStringAsync(Ct);
        IEnumerable<string> headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new Answer((int)answer.StatusCode, body, string.Join('\n', headers.Order()));
    }

    /// <summary>The code of a problem.</summary>
    public string? Code => Headers.Contains("application/problem+json", StringComparison.Ordinal) ? JsonNode.Parse(Body)!["code"]!.GetValue<string>() : null;

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>What is wrong with this answer as a refusal in our form: a 4xx problem with a code and a sentence; null when nothing is.</summary>
    public string? WhyNoRefusal()
    {
        if (Status is < 400 or >= 500 || Code is not { Length: > 0 } || Json["title"]?.GetValue<string>() is not { Length: > 10 })
        {
            return $"{Status} {Body}";
        }

        return Json["status"]!.GetValue<int>() == Status ? null : $"says {Json["status"]} in a {Status}";
    }
}
