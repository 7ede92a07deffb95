using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;

namespace PspWorkflow.LocalRuntime.Host;

internal sealed class LocalFunctionDefinition(FunctionMethod function) : FunctionDefinition
{
    public override string Name => function.Name;

    public override string EntryPoint => function.EntryPoint;

    public override ImmutableArray<FunctionParameter> Parameters { get; } =
        [.. function.Arguments.Select(a => new FunctionParameter(a.Parameter.Name!, a.Parameter.ParameterType))];

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; } =
        function.Arguments
            .Select(a => (a.Parameter.Name, Type: BindingType(a, function.Name)))
            .Where(binding => binding.Type is not null)
            .ToImmutableDictionary(binding => binding.Name!, BindingMetadata (binding) => new Binding(binding.Name!, binding.Type!));

    private static string? BindingType(Argument argument, string functionName) =>
        Trigger.Of(argument.Parameter, functionName)?.BindingType ?? (argument.Source is ArgumentSource.Client ? "durableClient" : null);

    private sealed class Binding(string name, string type) : BindingMetadata
    {
        public override string Name => name;

        public override string Type => type;
    }
}
