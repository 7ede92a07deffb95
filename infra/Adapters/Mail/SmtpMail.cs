using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Mails that leave through a server. Whatever is not refused for good is tried again later.</summary>
/// <param name="options">The server.</param>
/// <param name="sender">In whose name.</param>
/// <param name="machine">Machine time, in which the server must answer.</param>
/// <param name="logger">Told status codes only: a server's words may name the recipient.</param>
internal sealed partial class SmtpMail(SmtpOptions options, MailSender sender, TimeProvider machine, ILogger<SmtpMail> logger) : IMail
{
    /// <summary>A server takes a mail as often as it comes.</summary>
    public bool KnowsKeys => false;

    public async Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation)
    {
        using MimeMessage? message = MailMessage.From(mail, sender);
        if (message is null)
        {
            return MailOutcome.Refused;
        }

        using CancellationTokenSource timeout = new(options.Timeout, machine);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        Handed handed = new();
        try
        {
            await DeliverAsync(message, handed, either.Token);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException e) when (IsForGood(e))
        {
            Log.Refused(logger, (int)e.StatusCode);
            return MailOutcome.Refused;
        }
        catch (Exception e) when (MayPass(e) && handed.Began && e is not SmtpCommandException)
        {
            Log.Unknown(logger, e.GetType().Name);
            return MailOutcome.Unknown;
        }
        catch (Exception e) when (MayPass(e) && !cancellation.IsCancellationRequested)
        {
            Log.Deferred(logger, e.GetType().Name, e is SmtpCommandException command ? (int)command.StatusCode : null);
            return MailOutcome.Deferred;
        }
    }

    // The recipient's address, or this mail, will never be taken. A refused sender or login is our fault and can be mended.
    private static bool IsForGood(SmtpCommandException e) =>
        (int)e.StatusCode >= 500 && e.ErrorCode is (SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted);

    private static bool MayPass(Exception e) =>
        e is SmtpCommandException or SmtpProtocolException or SslHandshakeException or AuthenticationException
            or SocketException or IOException or OperationCanceledException or NotSupportedException;

    private async Task DeliverAsync(MimeMessage message, Handed handed, CancellationToken cancellation)
    {
        using SmtpClient client = new() { LocalDomain = sender.Host }; // the machine's own name stays at home
        await client.ConnectAsync(options.Host, options.Port, SocketOptions(), cancellation);
        if (options.User is { } user)
        {
            await client.AuthenticateAsync(user, options.Password ?? string.Empty, cancellation);
        }

        await client.SendAsync(message, cancellation, handed);
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (MayPass(e))
        {
            // The server has the mail: a farewell that fails must not lead to a second sending.
        }
    }

    private SecureSocketOptions SocketOptions() =>
        options.Security switch
        {
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };

    /// <summary>Whether any of the content was handed over: from then on only the server's own answer says whether it was taken.</summary>
    private sealed class Handed : ITransferProgress
    {
        public bool Began { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Began = true;

        public void Report(long bytesTransferred) => Began = true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The mail server refused a mail for good ({Status}).")]
        public static partial void Refused(ILogger logger, int status);

        [LoggerMessage(2, LogLevel.Warning, "A mail could not leave now ({Reason}, {Status}).")]
        public static partial void Deferred(ILogger logger, string reason, int? status);

        [LoggerMessage(3, LogLevel.Warning, "A mail was handed over and the server did not answer ({Reason}).")]
        public static partial void Unknown(ILogger logger, string reason);
    }
}
