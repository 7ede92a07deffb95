using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Casework;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>What a caller wants done, under a key of its own: the same bytes, however often it is sent.</summary>
/// <param name="Name">What it is, for the trace.</param>
/// <param name="By">Who calls.</param>
/// <param name="Key">The Idempotency-Key.</param>
/// <param name="Door">The function that takes it.</param>
internal sealed record Call(string Name, Account By, string Key, Func<IServiceProvider, HttpRequest, Task<IResult>> Door)
{
    public byte[] Body { get; init; } = [];

    public string? IfMatch { get; init; }

    /// <summary>The stream on which it is to be written.</summary>
    public StreamId Stream { get; init; }

    /// <summary>Whether it says that it takes the place of an earlier record.</summary>
    public bool Replaces { get; init; }

    /// <summary>Under which key the register knows it.</summary>
    public string StoredKey { get; init; } = string.Empty;

    /// <summary>The answers it got: statuses of HTTP.</summary>
    public List<int> Answers { get; } = [];

    /// <summary>Whether some sending of it was never answered.</summary>
    public bool AnyUnanswered { get; set; }

    public bool IsAccepted => Answers.Any(status => status < 300);

    /// <summary>Makes the request anew, as a caller who sends it again.</summary>
    public HttpRequest Request()
    {
        DefaultHttpContext http = new();
        http.Features.Set(By);
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/json";
        http.Request.ContentLength = Body.Length;
        http.Request.Body = new MemoryStream(Body);
        http.Request.Headers["Idempotency-Key"] = Key;
        if (IfMatch is not null)
        {
            http.Request.Headers.IfMatch = IfMatch;
        }

        return http.Request;
    }

    /// <summary>The key as the house keeps it for a caller.</summary>
    public static string Stored(Account by, string key)
    {
        Call bare = new(string.Empty, by, key, (_, _) => throw new NotSupportedException());
        return ActHeaders.Of(bare.Request()).Value!.Key!;
    }
}
