using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace PspWorkflow.LocalRuntime.Host;

/// <summary>The HTTP functions as endpoints.</summary>
internal sealed class FunctionEndpoints(Catalog catalog, HostJson host, ParameterPolicyFactory policies, HttpDoor door) : EndpointDataSource
{
    public override IReadOnlyList<Endpoint> Endpoints { get; } =
        [.. catalog.Of<Trigger.Http>().Select(http => Endpoint(http.Function, http.Trigger, host, policies, door))];

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static Endpoint Endpoint(FunctionMethod function, Trigger.Http http, HostJson host, ParameterPolicyFactory policies, HttpDoor door)
    {
        RoutePattern pattern = RoutePatternFactory.Parse(RouteTemplate.Join(host.RoutePrefix, http.Route));
        RefuseUnknownConstraints(function, pattern, policies);
        RouteEndpointBuilder builder = new(context => door.InvokeAsync(context, function, http.Level), pattern, order: 0) { DisplayName = function.Name };
        builder.Metadata.Add(function);
        builder.Metadata.Add(new HttpMethodMetadata(http.Methods));
        return builder.Build();
    }

    // ASP.NET Core would say so at the first request only.
    private static void RefuseUnknownConstraints(FunctionMethod function, RoutePattern pattern, ParameterPolicyFactory policies)
    {
        foreach (RoutePatternParameterPart parameter in pattern.Parameters)
        {
            foreach (RoutePatternParameterPolicyReference policy in parameter.ParameterPolicies)
            {
                try
                {
                    _ = policies.Create(parameter, policy);
                }
                catch (Exception unknown) when (unknown is InvalidOperationException or RouteCreationException)
                {
                    throw new LocalRuntimeException($"Function '{function.Name}': '{policy.Content}' in its route is no known constraint.", unknown);
                }
            }
        }
    }
}
