using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PspWorkflow.App.Access;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Coming;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Links;
using PspWorkflow.App.Mail;
using PspWorkflow.App.OfficialDocuments;
using PspWorkflow.App.OfficialDocuments.Bundles;
using PspWorkflow.App.Operations;

namespace PspWorkflow.App.Casework;

/// <summary>Registers the application; where it stands (adapters, runtime) is the composition root's affair.</summary>
internal static class CaseworkServices
{
    public static void AddCasework(this FunctionsApplicationBuilder builder)
    {
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<Gatekeeper>();
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None); // its scope tells every path, and that of a calendar feed is a secret
        builder.Services.AddCasework();
    }

    public static void AddCasework(this IServiceCollection services) =>
        services
            .AddSingleton<EventLog>()
            .AddSingleton<Ledger>()
            .AddSingleton<CaseReader>()
            .AddSingleton<Clerk>()
            .AddSingleton<Desk>()
            .AddSingleton<DocumentDesk>()
            .AddSingleton<ResumableDesk>()
            .AddSingleton<Intake>()
            .AddSingleton<ScanStarter>()
            .AddSingleton<EventGridToken>()
            .AddSingleton<ScanRoom.Stores>()
            .AddSingleton<ScanRoom>()
            .AddSingleton<UnnotedDocuments>()
            .AddSingleton<ReadingRoom>()
            .AddSingleton<Consultations>()
            .AddSingleton<SessionBook>()
            .AddSingleton<PlannedSessions>()
            .AddSingleton<SessionDesk>()
            .AddSingleton<Agenda>()
            .AddSingleton<MinuteBook>()
            .AddSingleton<MemberBook>()
            .AddSingleton<MemberDesk>()
            .AddSingleton<OpinionWriter>()
            .AddSingleton<ApprovalBook>()
            .AddSingleton<TermNotices>()
            .AddSingleton<MeetingNotices>()
            .AddSingleton<TermWarnings>()
            .AddSingleton<NoticePlan>()
            .AddSingleton<ComingBook>()
            .AddSingleton<FeedDesk>()
            .AddSingleton(provider => OfficeHours.From(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton<HerAddress>()
            .AddSingleton<NoticeJudge>()
            .AddSingleton<Delivery>()
            .AddSingleton<Postman>()
            .AddSingleton<Resending>()
            .AddSingleton<EventSignature>()
            .AddSingleton<MailEars>()
            .AddSingleton<Waker>()
            .AddHostedService<SettingsCheck>()
            .AddSingleton<Press>()
            .AddSingleton<MatterReader>()
            .AddSingleton<CopyBook>()
            .AddSingleton<Shelf>()
            .AddSingleton<SessionMatterReader>()
            .AddSingleton<SessionDocuments>()
            .AddSingleton<BundleReader>()
            .AddSingleton<BundleWriter>()
            .AddLinks();
}
