using System.Net;
using Microsoft.Extensions.Logging;
using PspWorkflow.Ports;
using SendGrid;

namespace PspWorkflow.Adapters;

/// <summary>Mails that leave through SendGrid, which knows no keys: the key travels as a custom argument and comes back in each event.</summary>
/// <param name="http">Whose connections are given up sooner than a whole sending is.</param>
/// <param name="options">The account.</param>
/// <param name="sender">In whose name.</param>
/// <param name="machine">Machine time, in which it must answer.</param>
/// <param name="logger">Told status codes only: an answer may name the recipient.</param>
internal sealed partial class SendGridMail(HttpClient http, SendGridOptions options, MailSender sender, TimeProvider machine, ILogger<SendGridMail> logger) : IMail
{
    private readonly SendGridClient _client = new(http, new SendGridClientOptions { ApiKey = options.ApiKey }.SetDataResidency("eu"));

    public bool KnowsKeys => false;

    /// <summary>A connection of its own: no redirect carries the key away, and who cannot be reached is not waited for as long as who does not answer.</summary>
    public static HttpClient NewHttp() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    public async Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation)
    {
        if (SendGridLetter.From(mail, sender, options.Sandbox) is not { } letter)
        {
            return MailOutcome.Refused;
        }

        using CancellationTokenSource timeout = new(options.Timeout, machine);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            Response answer = await _client.SendEmailAsync(letter, either.Token);
            using HttpContent body = answer.Body;
            return Judge(answer);
        }
        catch (Exception e) when (NothingLeft(e, either.Token))
        {
            Log.Unreachable(logger, e.GetType().Name);
            return MailOutcome.Deferred;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            Log.Unknown(logger, e.GetType().Name);
            return MailOutcome.Unknown;
        }
    }

    /// <summary>No connection was made, so no mail left: the name, the connection or the protection failed, or the time for these ran out.</summary>
    private static bool NothingLeft(Exception e, CancellationToken ours) =>
        e is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        }
        || (e is OperationCanceledException && !ours.IsCancellationRequested);

    // Only what is wrong with this very mail is for good. A refused key, a full quota, an outage of theirs can be mended: whoever answers "no" has not taken it.
    private MailAnswer Judge(Response answer)
    {
        if (answer.IsSuccessStatusCode)
        {
            return new MailAnswer(MailOutcome.Sent, answer.Headers.TryGetValues("X-Message-Id", out IEnumerable<string>? ids) ? ids.First() : null);
        }

        bool forGood = answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge;
        Log.NotTaken(logger, (int)answer.StatusCode, forGood);
        return forGood ? MailOutcome.Refused : MailOutcome.Deferred;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The provider did not take a mail ({Status}; for good: {ForGood}).")]
        public static partial void NotTaken(ILogger logger, int status, bool forGood);

        [LoggerMessage(2, LogLevel.Warning, "The provider could not be reached ({Reason}).")]
        public static partial void Unreachable(ILogger logger, string reason);

        [LoggerMessage(3, LogLevel.Warning, "The provider has a mail and did not answer ({Reason}).")]
        public static partial void Unknown(ILogger logger, string reason);
    }
}
