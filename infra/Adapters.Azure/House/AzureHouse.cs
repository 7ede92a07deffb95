using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.Adapters;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Registers what the product stands on when its data live in Azure Storage.</summary>
public static class AzureHouse
{
    /// <summary>Adds an adapter for each port but the mail channel and the scanner, in place of others that were added before.</summary>
    /// <remarks>Machine time is the <see cref="TimeProvider"/> under <see cref="LocalAdapters.MachineClock"/>. Settings that leave a store without a place are an <see cref="ArgumentException"/>.
    /// Tables and containers are made when the host starts.</remarks>
    public static IServiceCollection AddAzureAdapters(this IServiceCollection services, AzureOptions options)
    {
        options.Check();
        Stores stores = new(options);
        return services
            .AddSingleton(stores)
            .AddHostedService<MakeStores>()
            .AddKeys(stores, options)
            .AddRegister(stores)
            .AddPeople(stores)
            .AddDocuments(stores, options);
    }

    /// <summary>Adds Defender's verdicts, as they stand on the copies in quarantine.</summary>
    public static IServiceCollection AddTagScanner(this IServiceCollection services) =>
        services.AddSingleton<IScanner>(provider => new BlobTagScanner(provider.GetRequiredService<QuarantinePlace>().Container, provider.GetRequiredService<ILogger<BlobTagScanner>>()));

    private static IServiceCollection AddKeys(this IServiceCollection services, Stores stores, AzureOptions options)
    {
        TableClient keys = stores.Table(options.CaseKeys);
        BlobContainerClient ring = stores.Container(options.KeyRing);
        VaultKeyAddress? wrapping = options.Emulator is null ? new(options.WrappingKey!.ToString()) : null; // refused now, not at the first key
        return services
            .AddSingleton<IKeyWrap>(provider => wrapping is null
                ? OnThisMachine(options.MasterKeyFile!)
                : new VaultKeyWrap(new VaultClient(wrapping, options.Credential!), new UnwrappedKeys(Machine(provider))))
            .AddSingleton<ICaseKeys>(provider => new TableCaseKeys(keys, provider.GetRequiredService<IKeyWrap>()))
            .AddAzureKeyRing(ring, provider => provider.GetRequiredService<IKeyWrap>());
    }

    private static IServiceCollection AddRegister(this IServiceCollection services, Stores stores)
    {
        RegisterTables tables = new(stores.Table);
        return services
            .AddSingleton(provider => new RegisterParts(tables, Machine(provider)))
            .AddSingleton<IRegister>(provider => new TableRegister(provider.GetRequiredService<RegisterParts>(), provider.GetRequiredService<ICaseKeys>()))
            .AddSingleton<IOutbox>(provider => new TableOutbox(provider.GetRequiredService<RegisterParts>(), Machine(provider)))
            .AddSingleton<INotices>(provider => new TableNotices(provider.GetRequiredService<RegisterParts>()));
    }

    private static IServiceCollection AddPeople(this IServiceCollection services, Stores stores)
    {
        LinkSecretTable secrets = new(stores.Table("linksecrets"));
        return services
            .AddSingleton<IDirectory>(new TableDirectory(stores.Table("accounts")))
            .AddSingleton<ICalendarFeeds>(new TableCalendarFeeds(stores.Table("calendarfeeds")))
            .AddSingleton<ILinks>(new TableLinks(stores.Table("links"), stores.Table("linknames"), secrets))
            .AddSingleton<IAbsences>(new TableAbsences(stores.Table("absences")))
            .AddSingleton<IReadAudit>(new TableReadAudit(stores.Table("readings")));
    }

    private static IServiceCollection AddDocuments(this IServiceCollection services, Stores stores, AzureOptions options)
    {
        (BlobContainerClient documents, BlobContainerClient uploads) = (stores.Container(options.Documents), stores.Container(options.Uploads));
        QuarantinePlace quarantine = new(stores.Container(options.Quarantine));
        return services
            .AddSingleton(quarantine)
            .AddSingleton<IDocumentStates>(new TableDocumentStates(stores.Table("documentstates")))
            .AddSingleton<IDocuments>(provider => new BlobDocuments(documents, provider.GetRequiredService<ICaseKeys>()))
            .AddSingleton<IQuarantine>(provider => new BlobQuarantine(quarantine.Container, Machine(provider)))
            .AddSingleton<IUploads>(provider => new BlobUploads(uploads, provider.GetRequiredService<ICaseKeys>(), Machine(provider)));
    }

    private static MasterKeyWrap OnThisMachine(string keyFile)
    {
        DataFolder.MakePrivate(Path.GetDirectoryName(keyFile)!);
        return new MasterKeyWrap(MasterKey.Read(keyFile, mayCreate: true));
    }

    private static TimeProvider Machine(IServiceProvider provider) => provider.GetRequiredKeyedService<TimeProvider>(LocalAdapters.MachineClock);

    /// <summary>The container of the quarantine, which the scanner reads too.</summary>
    private sealed record QuarantinePlace(BlobContainerClient Container);
}
