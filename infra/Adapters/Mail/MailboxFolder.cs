using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Mails that stay in a folder, one .eml file each, for the demo.</summary>
internal sealed class MailboxFolder(string folder, MailSender sender) : IMail, IMailbox
{
    private const string Extension = ".eml";

    public bool KnowsKeys => true;

    /// <summary>Writes the mail; one sent again stands already and is left as it is.</summary>
    public async Task<MailAnswer> SendAsync(Mail mail, CancellationToken cancellation)
    {
        using MimeMessage? message = MailMessage.From(mail, sender);
        if (message is null)
        {
            return MailOutcome.Refused;
        }

        using MemoryStream content = new();
        await message.WriteToAsync(content, cancellation);
        DurableFile.Create(Path.Combine(folder, mail.Key + Extension), content.ToArray(), flush: false); // like all of a demonstration
        return MailOutcome.Sent;
    }

    public async Task<IReadOnlyList<MailboxItem>> ListAsync()
    {
        List<MailboxItem> items = [];
        foreach (string path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            using MimeMessage message = await MimeMessage.LoadAsync(path);
            items.Add(Read(Path.GetFileNameWithoutExtension(path), message));
        }

        return [.. items.OrderBy(item => item.Date).ThenBy(item => item.Key, StringComparer.Ordinal)];
    }

    private static MailboxItem Read(string key, MimeMessage message) =>
        new(
            key,
            message.To.Mailboxes.Single().Address,
            message.Subject ?? string.Empty,
            message.Date,
            message.GetTextBody(MimeKit.Text.TextFormat.Plain) ?? string.Empty,
            message.GetTextBody(MimeKit.Text.TextFormat.Html) ?? string.Empty);
}
