using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Registers how mails really leave, wherever the house stands.</summary>
public static class MailChannel
{
    /// <summary>Adds the mail server or SendGrid. Neither, both, or a password sent in clear is an <see cref="ArgumentException"/>.</summary>
    public static IServiceCollection AddMailChannel(this IServiceCollection services, AdapterOptions options)
    {
        options.Check();
        services.TryAddKeyedSingleton(LocalAdapters.MachineClock, TimeProvider.System);
        return services.AddSingleton<IMail>(provider => Of(provider, options));
    }

    private static IMail Of(IServiceProvider provider, AdapterOptions options)
    {
        TimeProvider machine = provider.GetRequiredKeyedService<TimeProvider>(LocalAdapters.MachineClock);
        return options.SendGrid is { } sendGrid
            ? new SendGridMail(SendGridMail.NewHttp(), sendGrid, options.Sender, machine, provider.GetRequiredService<ILogger<SendGridMail>>())
            : new SmtpMail(options.Smtp!, options.Sender, machine, provider.GetRequiredService<ILogger<SmtpMail>>());
    }
}
