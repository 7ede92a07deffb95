using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.Adapters;
using PspWorkflow.App.Access;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Local;
using PspWorkflow.LocalRuntime;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Host;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>The house as its composition root builds it, without a host around it, and with every way to the storage through the gate.</summary>
internal static class ProcessServices
{
    private const int Workers = 3; // of each kind; the house would take sixteen for each core

    private static readonly Catalog Functions = Catalog.Read(typeof(App.House).Assembly.GetTypes(), string.Empty, hasWebApplication: true);

    public static ServiceProvider Build(World world, Gate gate, string version)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        LocalRuntimeOptions options = new() { DataFolder = world.Folder, Machine = world.Machine, OpenPort = false, SurvivePowerCut = false };
        services.AddLocalRuntime(options, new HostJson(string.Empty, version, null, null), Functions, new Pipeline());
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<LegalClock>());
        services.AddKeyedSingleton<TimeProvider>(LocalAdapters.MachineClock, world.Machine);
        services.AddLocalAdapters(new AdapterOptions(world.Folder, DataKind.Demo));
        services.AddCasework();
        services.AddSingleton(new DemoDoor(open: false)).AddSingleton<IDueInstants, OutboxInstants>();
        services.AddSingleton(provider => Engine(provider, world, gate, version));
        services.PutBehind(world, gate);
        return services.BuildServiceProvider();
    }

    private static DurableEngine Engine(IServiceProvider provider, World world, Gate gate, string version)
    {
        EngineOptions options = new()
        {
            DatabasePath = Path.Combine(world.Folder, "durable.db"),
            SurvivePowerCut = false,
            DefaultVersion = version,
            MaxOrchestrations = Workers,
            MaxActivities = Workers,
            CommitsOnContext = gate.Commit,
            MaxDeaths = int.MaxValue, // here the storm kills, never the work
        };
        return new DurableEngine(
            options, provider.GetRequiredService<LegalClock>(), world.Machine, provider.GetRequiredService<IFunctionRunner>(), NullLoggerFactory.Instance);
    }

    private static void PutBehind(this ServiceCollection services, World world, Gate gate)
    {
        MissingGuard missing = world.Missing;
        services.Around<ICaseKeys>(inner => new GatedKeys(inner, gate));
        services.Around<IRegister>(inner => new GatedRegister(missing.Of(inner), gate, world.Journal));
        services.Around<IOutbox>(inner => new GatedOutbox(missing.Of(inner), gate));
        services.Around<IDirectory>(inner => new GatedDirectory(inner, gate));
        services.AddSingleton<IDocuments>(new GatedDocuments(world.Documents, gate));
        services.AddSingleton<IQuarantine>(new GatedQuarantine(world.Quarantine, gate));
        services.AddSingleton<IScanner>(new GatedScanner(gate, world.Storm));
        services.Around<IDocumentStates>(inner => new GatedStates(inner, gate));
        services.AddSingleton<IMail>(new GatedMail(world.Mails, gate, world.Storm, world.Processes));
        services.Around<IFunctionRunner>(inner => new FlakyRunner(inner, world.Storm, world.Trace));
        services.Around<DurableTaskClient>(inner => new FlakyClient(missing.Of(inner), world.Storm, gate, world.Trace));
    }

    /// <summary>Puts something around what is registered for a type.</summary>
    private static void Around<T>(this ServiceCollection services, Func<T, T> around)
        where T : class
    {
        ServiceDescriptor inner = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => around((T)(
            inner.ImplementationFactory?.Invoke(provider)
            ?? inner.ImplementationInstance
            ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }
}
