using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Registers what the product stands on when it runs on one machine.</summary>
public static class LocalAdapters
{
    /// <summary>Service key of the <see cref="TimeProvider"/> that tells machine time. The one without a key tells legal time.</summary>
    public const string MachineClock = "machine";

    /// <summary>Adds the register, its outbox, the keys, the documents with their quarantine and scanner, the directory, the audit of readings, the key ring of cookies and the mail channel on one data folder.</summary>
    /// <remarks>Opens the folder at once, so that a wrong one stops the start: <see cref="WrongFolderKindException"/>.
    /// Real data without a mail server, or a password sent in clear, is an <see cref="ArgumentException"/>.</remarks>
    public static IServiceCollection AddLocalAdapters(this IServiceCollection services, AdapterOptions options)
    {
        options.Check();
        DataFolder folder = DataFolder.Open(options.Folder, options.Kind);
        services.TryAddKeyedSingleton(MachineClock, TimeProvider.System);
        services.AddSingleton(folder);
        return services.AddKeys(folder).AddIntake(folder, options).AddRegister(folder, options).AddMail(folder, options);
    }

    private static IServiceCollection AddKeys(this IServiceCollection services, DataFolder folder) =>
        services
            .AddSingleton(_ => new CaseKeysFile(Path.Combine(folder.FolderOf("keys"), "case-keys.db")))
            .AddSingleton(provider =>
                new FileCaseKeys(provider.GetRequiredService<CaseKeysFile>(), Path.Combine(folder.FolderOf("keys"), "master.key")))
            .AddSingleton<ICaseKeys>(provider => provider.GetRequiredService<FileCaseKeys>())
            .AddLocalKeyRing(folder)
            .AddSingleton<IDocuments>(provider =>
                new FolderDocuments(folder.FolderOf("documents"), provider.GetRequiredService<ICaseKeys>()));

    private static IServiceCollection AddIntake(this IServiceCollection services, DataFolder folder, AdapterOptions options) =>
        services
            .AddSingleton<IQuarantine>(provider => new FolderQuarantine(
                folder.FolderOf("quarantine"), provider.GetRequiredService<ICaseKeys>(), provider.GetRequiredKeyedService<TimeProvider>(MachineClock)))
            .AddSingleton<IUploads>(provider => new FolderUploads(
                folder.FolderOf("uploads"), provider.GetRequiredService<ICaseKeys>(), provider.GetRequiredKeyedService<TimeProvider>(MachineClock)))
            .AddSingleton(_ => new DocumentsFile(folder.PathOf("documents.db"), options.Flush))
            .AddSingleton<IDocumentStates, SqliteDocumentStates>()
            .AddScanner(options);

    private static IServiceCollection AddRegister(this IServiceCollection services, DataFolder folder, AdapterOptions options) =>
        services
            .AddSingleton(_ => new RegisterFile(folder.PathOf("register.db"), options.Flush))
            .AddSingleton(provider =>
                new SqliteRegister(provider.GetRequiredService<RegisterFile>(), provider.GetRequiredService<ICaseKeys>()))
            .AddSingleton<IRegister>(provider => provider.GetRequiredService<SqliteRegister>())
            .AddSingleton<IOutbox, SqliteOutbox>()
            .AddSingleton<INotices, SqliteNotices>()
            .AddSingleton(_ => new DirectoryFile(folder.PathOf("directory.db"), options.Flush))
            .AddSingleton<IDirectory, SqliteDirectory>()
            .AddSingleton(_ => new FeedsFile(folder.PathOf("feeds.db"), options.Flush))
            .AddSingleton<ICalendarFeeds, SqliteCalendarFeeds>()
            .AddSingleton(_ => new LinksFile(folder.PathOf("links.db"), options.Flush))
            .AddSingleton<ILinks, SqliteLinks>()
            .AddSingleton<IAbsences, SqliteAbsences>()
            .AddSingleton(_ => new AuditFile(folder.PathOf("audit.db"), options.Flush))
            .AddSingleton<IReadAudit, SqliteReadAudit>();

    private static IServiceCollection AddMail(this IServiceCollection services, DataFolder folder, AdapterOptions options) =>
        options.Kind is DataKind.Demo
            ? services
                .AddSingleton(_ => new MailboxFolder(folder.FolderOf("mailbox"), options.Sender))
                .AddSingleton<IMail>(provider => provider.GetRequiredService<MailboxFolder>())
                .AddSingleton<IMailbox>(provider => provider.GetRequiredService<MailboxFolder>())
            : services.AddMailChannel(options);
}
