using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What the server answers, and what becomes of the mail.</summary>
public sealed class SmtpMailTests
{
    private static readonly Mail Receipt = new("a3f0", "camille@exemple.fr", "Dossier", "Bonjour", "<p>Bonjour</p>", Given.Morning);

    [Fact]
    public async Task A_mail_leaves_in_our_name_with_the_id_of_its_key()
    {
        using SmtpServer server = new();

        Assert.Equal(MailOutcome.Sent, (await On(server).SendAsync(Receipt, Ct)).Outcome);

        Assert.Contains("EHLO suivi-de-dossiers.invalid", server.Lines);
        Assert.Contains(server.Lines, line => line.StartsWith("MAIL FROM:<ne-pas-repondre@suivi-de-dossiers.invalid>", StringComparison.Ordinal));
        Assert.Contains(server.Lines, line => line.StartsWith("RCPT TO:<camille@exemple.fr>", StringComparison.Ordinal));
        Assert.Contains("Message-Id: <a3f0@suivi-de-dossiers.invalid>", server.Lines);
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", MailOutcome.Refused)]
    [InlineData("RCPT", "450 greylisted", MailOutcome.Deferred)]
    [InlineData(".", "554 not that mail", MailOutcome.Refused)]
    [InlineData(".", "451 disk full", MailOutcome.Deferred)]
    [InlineData("MAIL", "550 who are you", MailOutcome.Deferred)]
    [InlineData("MAIL", "421 going down", MailOutcome.Deferred)]
    [InlineData("EHLO", "not smtp at all", MailOutcome.Deferred)]
    [InlineData("QUIT", "500 never", MailOutcome.Sent)]
    public async Task Only_what_the_server_refuses_for_good_is_not_tried_again(string command, string answer, MailOutcome outcome)
    {
        using SmtpServer server = new(command, answer);

        Assert.Equal(outcome, (await On(server).SendAsync(Receipt, Ct)).Outcome);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_tried_again()
    {
        SmtpServer server = new();
        SmtpMail mail = On(server);
        server.Dispose();

        Assert.Equal(MailOutcome.Deferred, (await mail.SendAsync(Receipt, Ct)).Outcome);
    }

    [Fact]
    public async Task A_server_that_does_not_offer_the_protection_asked_for_gets_no_mail()
    {
        using SmtpServer server = new();

        Assert.Equal(MailOutcome.Deferred, (await On(server, SmtpSecurity.StartTls).SendAsync(Receipt, Ct)).Outcome);

        Assert.DoesNotContain(server.Lines, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up_in_machine_time()
    {
        using SmtpServer server = new("RCPT", answer: null);
        FakeTimeProvider machine = new();
        Task<MailAnswer> sending = On(server, machine: machine).SendAsync(Receipt, Ct);

        await server.Silent.WaitAsync(Ct);
        Assert.False(sending.IsCompleted);
        machine.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(MailOutcome.Deferred, (await sending).Outcome);
    }

    [Fact]
    public async Task A_server_that_goes_silent_once_it_has_the_mail_may_have_taken_it()
    {
        using SmtpServer server = new(".", answer: null);
        FakeTimeProvider machine = new();
        Task<MailAnswer> sending = On(server, machine: machine).SendAsync(Receipt, Ct);

        await server.Silent.WaitAsync(Ct);
        machine.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(MailOutcome.Unknown, (await sending).Outcome);
    }

    [Fact]
    public async Task A_sending_that_is_called_off_says_so()
    {
        using SmtpServer server = new("RCPT", answer: null);
        using CancellationTokenSource off = new();
        Task<MailAnswer> sending = On(server).SendAsync(Receipt, off.Token);

        await server.Silent.WaitAsync(Ct);
        await off.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task The_log_holds_status_codes_and_nothing_of_the_recipient()
    {
        using SmtpServer server = new("RCPT", "550 camille@exemple.fr unknown");
        ListLogger<SmtpMail> log = new();

        await On(server, logger: log).SendAsync(Receipt, Ct);

        Assert.Equal(["The mail server refused a mail for good (550)."], log.Lines);
    }

    private static SmtpMail On(
        SmtpServer server, SmtpSecurity security = SmtpSecurity.None, TimeProvider? machine = null, ILogger<SmtpMail>? logger = null) =>
        new(new SmtpOptions("127.0.0.1", server.Port, security), MailSender.Neutral, machine ?? TimeProvider.System, logger ?? NullLogger<SmtpMail>.Instance);
}
