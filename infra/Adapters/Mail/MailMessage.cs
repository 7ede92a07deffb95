using MimeKit;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>A mail in the form in which it travels, discreet in every part.</summary>
internal static class MailMessage
{
    /// <summary>Makes the message; null when the recipient's address is none.</summary>
    public static MimeMessage? From(Mail mail, MailSender sender)
    {
        // The key becomes the message's id and a file name.
        if (mail.Key.Length is < 1 or > 128 || !mail.Key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException("The key of a mail is a hash: letters, digits, hyphens.", nameof(mail));
        }

        if (!MailboxAddress.TryParse(mail.To, out MailboxAddress? to) || !to.Address.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        MimeMessage message = new()
        {
            MessageId = $"{mail.Key}@{sender.Host}", // the same for a mail sent again, and without the machine's name
            Date = mail.At,
            Subject = mail.Subject,
            Body = new MultipartAlternative(new TextPart("plain") { Text = mail.Text }, new TextPart("html") { Text = mail.Html }),
        };
        message.From.Add(new MailboxAddress(sender.Name, sender.Address));
        message.To.Add(to);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // no "out of office" answers
        return message;
    }
}
