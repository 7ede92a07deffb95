using System.Text;
using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The demo's mails: each stands once, as it would travel.</summary>
public sealed class MailboxFolderTests : IDisposable
{
    private static readonly Mail Receipt = new(
        "a3f0", "camille@exemple.fr", "Dossier 92-7k4m2q9xbd : à compléter", "Bonjour,\nà bientôt — é", "<p>Bonjour, é</p>", Given.Morning);

    private readonly TemporaryFolder _folder = new();
    private readonly MailboxFolder _mailbox;

    public MailboxFolderTests() => _mailbox = new MailboxFolder(_folder.Root, MailSender.Neutral);

    [Fact]
    public async Task A_mail_is_read_back_as_it_was_sent()
    {
        Assert.Equal(MailOutcome.Sent, (await _mailbox.SendAsync(Receipt, Ct)).Outcome);

        MailboxItem item = Assert.Single(await _mailbox.ListAsync());
        Assert.Equal((Receipt.Key, Receipt.To, Receipt.Subject, Receipt.At), (item.Key, item.To, item.Subject, item.Date));
        Assert.Equal(Receipt.Text, item.Text.ReplaceLineEndings("\n"));
        Assert.Equal(Receipt.Html, item.Html);
    }

    [Fact]
    public async Task A_mail_sent_again_overwrites_nothing()
    {
        await _mailbox.SendAsync(Receipt, Ct);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _mailbox.SendAsync(Receipt with { Text = "autre" }, Ct))));

        Assert.StartsWith("Bonjour", Assert.Single(await _mailbox.ListAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(["a3f0.eml"], Directory.GetFiles(_folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Mails_are_listed_by_date_then_key()
    {
        await _mailbox.SendAsync(Receipt with { Key = "b", At = Given.Morning.AddDays(1) }, Ct);
        await _mailbox.SendAsync(Receipt with { Key = "d" }, Ct);
        await _mailbox.SendAsync(Receipt with { Key = "c" }, Ct);

        Assert.Equal(["c", "d", "b"], (await _mailbox.ListAsync()).Select(item => item.Key));
    }

    [Fact]
    public async Task What_travels_names_neither_the_machine_nor_the_matter()
    {
        await _mailbox.SendAsync(Receipt, Ct);

        using MimeMessage message = await MimeMessage.LoadAsync(_folder["a3f0.eml"], Ct);
        Assert.Equal("a3f0@suivi-de-dossiers.invalid", message.MessageId);
        Assert.Equal("\"Suivi de dossiers\" <ne-pas-repondre@suivi-de-dossiers.invalid>", message.From.ToString());
        Assert.Equal(
            ["Auto-Submitted", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To"],
            message.Headers.Concat(message.Body!.Headers).Select(header => header.Field).Distinct().Order(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal));
        Assert.False(_folder.Holds(Encoding.UTF8.GetBytes(Environment.MachineName)));
        Assert.Equal("multipart/alternative", message.Body.ContentType.MimeType);
        Assert.All(message.BodyParts, part => Assert.Equal("utf-8", part.ContentType.Charset));
    }

    [Theory]
    [InlineData("camille")]
    [InlineData("")]
    [InlineData("deux@exemple.fr, trois@exemple.fr")]
    public async Task An_address_that_is_none_is_refused(string to)
    {
        Assert.Equal(MailOutcome.Refused, (await _mailbox.SendAsync(Receipt with { To = to }, Ct)).Outcome);
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("")]
    [InlineData("a b")]
    public async Task A_key_that_is_no_hash_is_a_fault_of_the_caller(string key) =>
        await Assert.ThrowsAsync<ArgumentException>(() => _mailbox.SendAsync(Receipt with { Key = key }, Ct));

    public void Dispose() => _folder.Dispose();
}
