using PspWorkflow.Ports;
using SendGrid.Helpers.Mail;

namespace PspWorkflow.Adapters;

/// <summary>A mail in SendGrid's form: nothing is learnt of its reader, nothing sorts it by what it is about.</summary>
internal static class SendGridLetter
{
    /// <summary>Name of the custom argument that carries the key.</summary>
    public const string KeyArgument = "key";

    /// <summary>Makes the message; null when the recipient's address is none.</summary>
    public static SendGridMessage? From(Mail mail, MailSender sender, bool sandbox)
    {
        if (!MailMessage.IsAddress(mail.To))
        {
            return null;
        }

        SendGridMessage message = new()
        {
            From = new EmailAddress(sender.Address, sender.Name),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
            MailSettings = new MailSettings { SandboxMode = new SandboxMode { Enable = sandbox } },
        };
        message.AddTo(new EmailAddress(mail.To));
        message.AddCustomArg(KeyArgument, MailMessage.Checked(mail.Key));
        message.AddHeader("Auto-Submitted", "auto-generated"); // no "out of office" answers
        foreach (MailAttachment file in mail.Attachments)
        {
            // The provider takes no parameters; a calendar says its method and its characters inside.
            message.AddAttachment(new Attachment
            {
                Filename = file.Name,
                Content = Convert.ToBase64String(file.Content.Span),
                Type = file.MediaType.Split(';')[0],
                Disposition = "attachment",
            });
        }

        message.SetClickTracking(false, false);
        message.SetOpenTracking(false);
        return message;
    }
}
