using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.Ports;

namespace PspWorkflow.AzureAdapters;

/// <summary>Registers what the product stands on when its data live in Azure Storage.</summary>
public static class AzureHouse
{
    /// <summary>Adds the register, its outbox, the case keys and the documents, in place of others that were added before.</summary>
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
            .AddDocuments(stores, options);
    }

    private static IServiceCollection AddKeys(this IServiceCollection services, Stores stores, AzureOptions options)
    {
        TableClient keys = stores.Table(options.CaseKeys);
        return services
            .AddSingleton<IKeyWrap>(_ => OnThisMachine(options.MasterKeyFile!))
            .AddSingleton<ICaseKeys>(provider => new TableCaseKeys(keys, provider.GetRequiredService<IKeyWrap>()));
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

    private static IServiceCollection AddDocuments(this IServiceCollection services, Stores stores, AzureOptions options)
    {
        BlobContainerClient documents = stores.Container(options.Documents);
        return services.AddSingleton<IDocuments>(provider => new BlobDocuments(documents, provider.GetRequiredService<ICaseKeys>()));
    }

    private static MasterKeyWrap OnThisMachine(string keyFile)
    {
        DataFolder.MakePrivate(Path.GetDirectoryName(keyFile)!);
        return new MasterKeyWrap(MasterKey.Read(keyFile, mayCreate: true));
    }

    private static TimeProvider Machine(IServiceProvider provider) => provider.GetRequiredKeyedService<TimeProvider>(LocalAdapters.MachineClock);
}
