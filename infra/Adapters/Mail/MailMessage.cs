using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>A mail in the form in which it travels, discreet in every part.</summary>
internal static class MailMessage
{
    /// <summary>Makes the message; null when the recipient's address is none.</summary>
    public static MimeMessage? From(Mail mail, MailSender sender)
    {
        string key = Checked(mail.Key);
        if (!IsAddress(mail.To))
        {
            return null;
        }

        MimeMessage message = new()
        {
            MessageId = $"{key}@{sender.Host}", // the same for a mail sent again, and without the machine's name
            Date = mail.At,
            Subject = mail.Subject,
            Body = Body(mail),
        };
        message.From.Add(new MailboxAddress(sender.Name, sender.Address));
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // no "out of office" answers
        return message;
    }

    /// <summary>Whether a text is one address.</summary>
    public static bool IsAddress(string text) =>
        MailboxAddress.TryParse(text, out MailboxAddress? to) && to.Address.Contains('@', StringComparison.Ordinal);

    /// <summary>The key, which becomes the message's id and a file name.</summary>
    public static string Checked(string key) =>
        key.Length is >= 1 and <= 128 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? key
            : throw new ArgumentException("The key of a mail is a hash: letters, digits, hyphens.", nameof(key));

    private static MimeEntity Body(Mail mail)
    {
        MultipartAlternative words = new(new TextPart("plain") { Text = mail.Text }, new TextPart("html") { Text = mail.Html }) { Boundary = $"words-{Short(mail.Key)}" };
        if (mail.Attachments.Count == 0)
        {
            return words;
        }

        Multipart all = new("mixed") { Boundary = $"all-{Short(mail.Key)}" };
        all.Add(words);
        foreach (MailAttachment file in mail.Attachments)
        {
            all.Add(Attached(file));
        }

        return all;
    }

    // No chance enters a mail: sent again, it is the same to the byte.
    private static string Short(string key) => key[..Math.Min(key.Length, 32)];

    private static MimePart Attached(MailAttachment file) => new(ContentType.Parse(file.MediaType))
    {
        Content = new MimeContent(new MemoryStream(file.Content.ToArray())),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };
}
