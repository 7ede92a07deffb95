using System.Net.Http.Headers;
using System.Text;
using SendGrid.Helpers.Mail;

namespace SendGrid;

/// <summary>Sends mails through the REST interface of SendGrid, version 3.</summary>
public class SendGridClient
{
    private readonly HttpClient _http;
    private readonly SendGridClientOptions _options;

    /// <summary>A client on a connection that its caller keeps.</summary>
    public SendGridClient(HttpClient httpClient, SendGridClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            throw new ArgumentNullException(nameof(options), "An API key is needed.");
        }

        (_http, _options) = (httpClient, options);
    }

    /// <summary>Sends one mail; an answer of any status is given back, a missing one is the exception of the connection.</summary>
    public async Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(msg);
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_options.Host, "/v3/mail/send"))
        {
            Content = new StringContent(msg.Serialize(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _options.ApiKey);
        HttpResponseMessage answer = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return new Response(answer.StatusCode, answer.Content, answer.Headers);
    }
}
