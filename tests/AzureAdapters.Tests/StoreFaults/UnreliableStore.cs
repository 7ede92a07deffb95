using System.Net;
using System.Text;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>What a request meets on its way.</summary>
internal enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is done, and the answer is lost.</summary>
    AnswerLost,

    /// <summary>It never arrives.</summary>
    RequestLost,

    /// <summary>429, not done.</summary>
    TooMany,

    /// <summary>503, not done.</summary>
    Busy,

    /// <summary>503, although it was done.</summary>
    BusyAfterAll,

    /// <summary>A transaction's 412, although nobody came between; any other request meets <see cref="Busy"/>.</summary>
    Mistaken,

    /// <summary>A transaction that breaks off at its second step, by the server's fault; nothing of it stands.</summary>
    BrokenOff,
}

/// <summary>Stands between a host and its store and makes trouble.</summary>
/// <param name="troubles">What a request meets; called for one at a time.</param>
internal sealed class UnreliableStore(Func<HttpRequestMessage, Trouble> troubles) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Lock _one = new();
    private int _made;

    /// <summary>Troubles made so far.</summary>
    public int Made => _made;

    /// <summary>Troubles by chance: so many of a hundred requests, the same for the same seed.</summary>
    public static UnreliableStore ByChance(int seed, int ofHundred)
    {
        Random chance = new(seed);
        Trouble[] all = [.. Enum.GetValues<Trouble>().Where(trouble => trouble is not Trouble.None)];
        return new UnreliableStore(_ => chance.Next(100) < ofHundred ? all[chance.Next(all.Length)] : Trouble.None);
    }

    /// <summary>Whether a request is a transaction.</summary>
    public static bool IsTransaction(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Trouble trouble = Draw(request);
        if (trouble is Trouble.AnswerLost or Trouble.BusyAfterAll)
        {
            using HttpResponseMessage done = await base.SendAsync(request, cancellationToken);
        }

        return trouble switch
        {
            Trouble.None => await base.SendAsync(request, cancellationToken),
            Trouble.AnswerLost or Trouble.RequestLost => throw new HttpRequestException("The connection broke."),
            Trouble.TooMany => Refusal(HttpStatusCode.TooManyRequests, "OperationTimedOut"),
            Trouble.Mistaken when IsTransaction(request) => Broken(412, "UpdateConditionNotSatisfied"),
            Trouble.BrokenOff when IsTransaction(request) => Broken(500, "InternalError"),
            _ => Refusal(HttpStatusCode.ServiceUnavailable, "ServerBusy"),
        };
    }

    private Trouble Draw(HttpRequestMessage request)
    {
        lock (_one)
        {
            Trouble trouble = troubles(request);
            _made += trouble is Trouble.None ? 0 : 1;
            return trouble;
        }
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, string code) => new(status) { Content = Json(ErrorOf(code)) };

    private static HttpResponseMessage Broken(int status, string code) => new(HttpStatusCode.Accepted)
    {
        Content = Json($"--batchresponse\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 {status} x\r\nContent-Type: application/json\r\n\r\n{ErrorOf(code)}\r\n--batchresponse--"),
    };

    private static string ErrorOf(string code) =>
        $$"""{"odata.error":{"code":"{{code}}","message":{"lang":"en-US","value":"1:Trouble made by a test."} } }""";

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
