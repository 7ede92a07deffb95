using Microsoft.Extensions.Configuration;

namespace PspWorkflow.App.Mail;

/// <summary>The settings of mails, read once at the start: a wrong one must not wait for its first mail.</summary>
internal static class MailSettings
{
    /// <summary>Throws <see cref="InvalidOperationException"/> in a sentence for who installs.</summary>
    public static void Check(IConfiguration configuration)
    {
        _ = OfficeHours.From(configuration);
        _ = new Resending(configuration);
        _ = new EventSignature(configuration);
    }
}
