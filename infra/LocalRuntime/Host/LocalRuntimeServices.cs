using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.LocalRuntime.Clock;
using PspWorkflow.LocalRuntime.Engine;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The services of the runtime.</summary>
internal static class LocalRuntimeServices
{
    public static void AddLocalRuntime(this IServiceCollection services, LocalRuntimeOptions options, HostJson host, Catalog catalog, Pipeline pipeline)
    {
        services.AddSingleton(options).AddSingleton(host).AddSingleton(catalog).AddSingleton(pipeline);
        services.AddSingleton(_ => new DataFolder(options.DataFolder));
        services.AddSingleton<Drain>().AddSingleton<Invoker>().AddSingleton<FunctionKeys>().AddSingleton<HttpDoor>();
        services.AddClock(options).AddEngine(options, host).AddSchedules(catalog);
    }

    private static IServiceCollection AddClock(this IServiceCollection services, LocalRuntimeOptions options)
    {
        // The folder is asked for first: only the process that holds it may read its clock.
        services.AddSingleton(provider => new LegalClock(options.Machine, new ClockFile(provider.GetRequiredService<DataFolder>().Path, options.SurvivePowerCut), options.StartAt));
        services.AddSingleton<Turnstile>().AddSingleton<DueStops>();
        services.AddSingleton(provider => new Agenda(
            provider.GetRequiredService<LegalClock>(), provider.GetRequiredService<Schedules>(), provider.GetRequiredService<DurableEngine>(), provider.GetRequiredService<DueStops>()));
        return services.AddSingleton(provider => new ClockMover(
            provider.GetRequiredService<LegalClock>(), provider.GetRequiredService<Turnstile>(), provider.GetRequiredService<Agenda>()));
    }

    private static void AddSchedules(this IServiceCollection services, Catalog catalog)
    {
        services.AddSingleton(provider => new ScheduleStore(provider.GetRequiredService<DataFolder>().Path, provider.GetRequiredService<ILogger<ScheduleStore>>()));
        services.AddSingleton(provider => new Schedules([.. catalog.Of<Trigger.Timer>().Select(timer =>
            ActivatorUtilities.CreateInstance<Schedule>(provider, timer.Function, timer.Trigger))]));
        services.AddHostedService<ScheduleRunner>();
    }
}
