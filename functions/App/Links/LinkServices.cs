using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Links.Steps;
using PspWorkflow.App.Mail;

namespace PspWorkflow.App.Links;

/// <summary>Registers what links need.</summary>
internal static class LinkServices
{
    public static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton(provider => new LinkSteps([new DecisionStep(), new OpinionStep(provider.GetRequiredService<OpinionWriter>()), new DocumentStep(), new RenewalStep()]))
            .AddSingleton<PublicAddress>()
            .AddSingleton<Replacements>()
            .AddSingleton<LinkDoor>()
            .AddSingleton<LinkIssue>()
            .AddSingleton<ILetterLinks>(provider => provider.GetRequiredService<LinkIssue>())
            .AddSingleton<LinkCookies>()
            .AddSingleton<LinkAccess>()
            .AddSingleton<LinkCodes>()
            .AddSingleton<LinkClerk>()
            .AddSingleton<LinkPages>();
    }
}
