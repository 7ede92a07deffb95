using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What leaves for SendGrid, and what its answers mean.</summary>
public sealed class SendGridMailTests
{
    private static readonly Mail Receipt = new("a3f0", "camille@exemple.fr", "Dossier", "Bonjour", "<p>Bonjour</p>", Given.Morning)
    {
        Attachments = [new MailAttachment("echeance.ics", "text/calendar; charset=utf-8; method=PUBLISH", new byte[] { 1, 2, 3 })],
    };

    [Fact]
    public async Task A_mail_leaves_for_Europe_with_its_key_and_learns_nothing_of_its_reader()
    {
        using StubProvider provider = new(HttpStatusCode.Accepted, "m-1");

        MailAnswer answer = await On(provider).SendAsync(Receipt, Ct);

        Assert.Equal(new MailAnswer(MailOutcome.Sent, "m-1"), answer);
        Assert.Equal(("https://api.eu.sendgrid.com/v3/mail/send", "Bearer SG.key"), ($"{provider.Address}", provider.Authorization));
        JsonNode expected = JsonNode.Parse(
            """
            {
              "from": { "name": "Suivi de dossiers", "email": "ne-pas-repondre@suivi-de-dossiers.invalid" },
              "subject": "Dossier",
              "personalizations": [{ "to": [{ "email": "camille@exemple.fr" }], "headers": { "Auto-Submitted": "auto-generated" }, "custom_args": { "key": "a3f0" } }],
              "content": [{ "type": "text/plain", "value": "Bonjour" }, { "type": "text/html", "value": "<p>Bonjour</p>" }],
              "attachments": [{ "content": "AQID", "type": "text/calendar", "filename": "echeance.ics", "disposition": "attachment" }],
              "mail_settings": { "sandbox_mode": { "enable": false } },
              "tracking_settings": { "click_tracking": { "enable": false, "enable_text": false }, "open_tracking": { "enable": false } }
            }
            """)!;
        Assert.True(JsonNode.DeepEquals(expected, provider.Sent), $"{provider.Sent}");
    }

    [Fact]
    public async Task A_rehearsal_is_judged_and_not_sent()
    {
        using StubProvider provider = new(HttpStatusCode.OK);

        await On(provider, options: new SendGridOptions("SG.key") { Sandbox = true }).SendAsync(Receipt, Ct);

        Assert.True(provider.Sent!["mail_settings"]!["sandbox_mode"]!["enable"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, MailOutcome.Refused)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, MailOutcome.Refused)]
    [InlineData(HttpStatusCode.Unauthorized, MailOutcome.Deferred)]
    [InlineData(HttpStatusCode.Forbidden, MailOutcome.Deferred)]
    [InlineData(HttpStatusCode.TooManyRequests, MailOutcome.Deferred)]
    [InlineData(HttpStatusCode.Found, MailOutcome.Deferred)]
    [InlineData(HttpStatusCode.InternalServerError, MailOutcome.Deferred)]
    [InlineData(HttpStatusCode.ServiceUnavailable, MailOutcome.Deferred)]
    public async Task Only_what_is_wrong_with_the_mail_itself_is_not_tried_again(HttpStatusCode status, MailOutcome outcome)
    {
        using StubProvider provider = new(status);

        Assert.Equal(outcome, (await On(provider).SendAsync(Receipt, Ct)).Outcome);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, MailOutcome.Deferred)]
    [InlineData(HttpRequestError.ConnectionError, MailOutcome.Deferred)]
    [InlineData(HttpRequestError.SecureConnectionError, MailOutcome.Deferred)]
    [InlineData(HttpRequestError.ResponseEnded, MailOutcome.Unknown)]
    [InlineData(HttpRequestError.Unknown, MailOutcome.Unknown)]
    public async Task A_connection_that_breaks_once_the_mail_was_on_its_way_leaves_it_unknown(HttpRequestError error, MailOutcome outcome)
    {
        using StubProvider provider = new(_ => throw new HttpRequestException(error));

        Assert.Equal(outcome, (await On(provider).SendAsync(Receipt, Ct)).Outcome);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_leaves_it_unknown_in_machine_time()
    {
        using StubProvider provider = new(Silent);
        FakeTimeProvider machine = new();
        Task<MailAnswer> sending = On(provider, machine).SendAsync(Receipt, Ct);
        await provider.Arrived.Task.WaitAsync(Ct);

        machine.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(MailOutcome.Unknown, (await sending).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("personne")]
    [InlineData("a@b.fr, c@d.fr")]
    public async Task What_is_no_address_never_leaves(string to)
    {
        using StubProvider provider = new(HttpStatusCode.Accepted);

        Assert.Equal(MailOutcome.Refused, (await On(provider).SendAsync(Receipt with { To = to }, Ct)).Outcome);
        Assert.Null(provider.Sent);
    }

    [Fact]
    public async Task The_log_holds_status_codes_and_nothing_of_the_recipient()
    {
        using StubProvider provider = new(HttpStatusCode.BadRequest);
        ListLogger<SendGridMail> log = new();

        await On(provider, logger: log).SendAsync(Receipt, Ct);

        Assert.Equal(["The provider did not take a mail (400; for good: True)."], log.Lines);
    }

    private static SendGridMail On(StubProvider provider, TimeProvider? machine = null, SendGridOptions? options = null, ILogger<SendGridMail>? logger = null) =>
        new(new HttpClient(provider), options ?? new SendGridOptions("SG.key"), MailSender.Neutral, machine ?? TimeProvider.System, logger ?? NullLogger<SendGridMail>.Instance);

    private static async Task<HttpResponseMessage> Silent(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        throw new InvalidOperationException("Nobody waits for ever.");
    }
}
