using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The channel and a mail server that nobody here wrote.</summary>
public sealed class RealMailServerTests
{
    private static readonly Mail Receipt = new("a3f0", "camille@exemple.fr", "Dossier 45-7k4m2q9xbd : demande complète", "Bonjour,\n\nà bientôt\n.\n..\nœuvre €\n", "<p>œuvre €</p>", Given.Morning)
    {
        Attachments = [new MailAttachment("echeance.ics", "text/calendar; charset=utf-8; method=PUBLISH", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))],
    };

    [Fact]
    public async Task A_mail_arrives_whole_with_its_words_and_its_days()
    {
        await using Maildev server = await Maildev.StartAsync();

        Assert.Equal(MailOutcome.Sent, (await On(server).SendAsync(Receipt, Ct)).Outcome);

        using MimeMessage mail = (await server.ReceivedAsync(1)).Single();
        Assert.Equal((Receipt.To, Receipt.Subject, "a3f0@suivi-de-dossiers.invalid"), (mail.To.Mailboxes.Single().Address, mail.Subject, mail.MessageId));
        Assert.Equal((Receipt.Text, Receipt.Html), (mail.TextBody!.ReplaceLineEndings("\n"), mail.HtmlBody!.TrimEnd()));
        MimePart file = Assert.IsAssignableFrom<MimePart>(Assert.Single(mail.Attachments));
        using MemoryStream content = new();
        await file.Content!.DecodeToAsync(content, Ct);
        Assert.Equal(Receipt.Attachments[0].Content.ToArray(), content.ToArray());
        Assert.Equal(("echeance.ics", "PUBLISH"), (file.FileName, file.ContentType.Parameters["method"]));
    }

    [Fact]
    public async Task A_server_that_asks_who_is_there_takes_mails_of_those_who_say_it()
    {
        await using Maildev server = await Maildev.StartAsync("--incoming-user", "maison", "--incoming-pass", "secret");

        Assert.Equal(MailOutcome.Deferred, (await On(server).SendAsync(Receipt, Ct)).Outcome); // our login can be mended
        Assert.Equal(MailOutcome.Deferred, (await On(server, user: "maison", password: "faux").SendAsync(Receipt, Ct)).Outcome);
        Assert.True(server.IsEmpty);
        Assert.Equal(MailOutcome.Sent, (await On(server, user: "maison", password: "secret").SendAsync(Receipt, Ct)).Outcome);
        Assert.Single(await server.ReceivedAsync(1));
    }

    [Fact]
    public async Task A_mail_that_is_longer_than_the_server_takes_is_refused_for_good()
    {
        await using Maildev server = await Maildev.StartAsync("--max-message-size", "2000");

        Assert.Equal(MailOutcome.Refused, (await On(server).SendAsync(Receipt with { Text = new string('a', 5000) }, Ct)).Outcome);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_no_mail()
    {
        using TemporaryFolder folder = new();
        (string certificate, string key) = await SelfSignedAsync(folder);
        await using Maildev server = await Maildev.StartAsync("--incoming-secure", "--incoming-cert", certificate, "--incoming-key", key);

        Assert.Equal(MailOutcome.Deferred, (await On(server, SmtpSecurity.Tls).SendAsync(Receipt, Ct)).Outcome);

        Assert.True(server.IsEmpty);
    }

    private static SmtpMail On(Maildev server, SmtpSecurity security = SmtpSecurity.None, string? user = null, string? password = null) =>
        new(new SmtpOptions("127.0.0.1", server.Port, security) { User = user, Password = password }, MailSender.Neutral, TimeProvider.System, NullLogger<SmtpMail>.Instance);

    private static async Task<(string Certificate, string Key)> SelfSignedAsync(TemporaryFolder folder)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllTextAsync(folder["certificate.pem"], certificate.ExportCertificatePem(), Ct);
        await File.WriteAllTextAsync(folder["key.pem"], key.ExportPkcs8PrivateKeyPem(), Ct);
        return (folder["certificate.pem"], folder["key.pem"]);
    }
}
