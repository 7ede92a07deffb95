using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>What starts a function.</summary>
internal abstract record Trigger
{
    private Trigger()
    {
    }

    public sealed record Http(string Route, IReadOnlyList<string> Methods, AuthorizationLevel Level) : Trigger;

    public sealed record Timer(string Schedule, bool UseMonitor, bool RunOnStartup) : Trigger;

    public sealed record Orchestration : Trigger;

    public sealed record Activity : Trigger;

    public string BindingType => this switch
    {
        Http => "httpTrigger",
        Timer => "timerTrigger",
        Orchestration => "orchestrationTrigger",
        _ => "activityTrigger",
    };

    /// <summary>The trigger that a parameter declares, or null.</summary>
    public static Trigger? Of(ParameterInfo parameter, string functionName) => parameter.GetCustomAttributes(inherit: false) switch
    {
        var all when all.OfType<HttpTriggerAttribute>().FirstOrDefault() is { } http =>
            new Http(string.IsNullOrWhiteSpace(http.Route) ? functionName : http.Route, http.Methods ?? [], http.AuthLevel),
        var all when all.OfType<TimerTriggerAttribute>().FirstOrDefault() is { } timer =>
            new Timer(timer.Schedule, timer.UseMonitor, timer.RunOnStartup),
        var all when all.OfType<OrchestrationTriggerAttribute>().Any() => new Orchestration(),
        var all when all.OfType<ActivityTriggerAttribute>().Any() => new Activity(),
        _ => null,
    };
}
