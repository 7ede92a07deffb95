using Microsoft.Extensions.Configuration;
using PspWorkflow.Adapters;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Links;
using PspWorkflow.App.Mail;

namespace PspWorkflow.App;

/// <summary>Reads the settings of channels and scanner, alike wherever the house stands.</summary>
internal static class AdapterSettings
{
    public static AdapterOptions Read(IConfiguration configuration, string folder, DataKind kind) => new(folder, kind)
    {
        Smtp = configuration.GetSection("Smtp").Get<SmtpOptions>(),
        SendGrid = configuration.GetSection("SendGrid").Get<SendGridOptions>(),
        Sender = configuration.GetSection("Sender").Get<MailSender>() ?? MailSender.Neutral,
        Scanner = configuration.GetSection("Scanner").Get<ScannerOptions>(),
    };

    /// <summary>Does what reads settings; a wrong one is a <see cref="StartRefusedException"/>.</summary>
    public static void Refusing(IConfiguration configuration, Action read)
    {
        try
        {
            _ = configuration["PublicAddress"] is { Length: > 0 } said ? PublicAddress.Read(said) : null;
            read();
            MailSettings.Check(configuration);
            _ = VerdictSettings.Read(configuration);
        }
        catch (ArgumentException refused)
        {
            throw new StartRefusedException(refused.Message);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new StartRefusedException($"Les réglages Smtp, SendGrid, Sender, Scanner, Mail, MailEvents ou ScanVerdicts ne sont pas valables : {unreadable.Message}");
        }
    }
}
