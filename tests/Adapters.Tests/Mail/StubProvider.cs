using System.Net;
using System.Text.Json.Nodes;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A provider that answers what the test wants, and keeps what it was sent.</summary>
internal sealed class StubProvider(Func<CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public StubProvider(HttpStatusCode status, string? messageId = null)
        : this(_ => Task.FromResult(Answer(status, messageId)))
    {
    }

    public Uri? Address { get; private set; }

    public string? Authorization { get; private set; }

    /// <summary>The last body; null when nothing left.</summary>
    public JsonNode? Sent { get; private set; }

    /// <summary>Done once a body arrived.</summary>
    public TaskCompletionSource Arrived { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (Address, Authorization) = (request.RequestUri, $"{request.Headers.Authorization}");
        Sent = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
        Arrived.TrySetResult();
        return await answer(cancellationToken);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string? messageId)
    {
        HttpResponseMessage answer = new(status) { Content = new StringContent("""{"errors":[{"message":"camille@exemple.fr is not known"}]}""") };
        if (messageId is not null)
        {
            answer.Headers.Add("X-Message-Id", messageId);
        }

        return answer;
    }
}
