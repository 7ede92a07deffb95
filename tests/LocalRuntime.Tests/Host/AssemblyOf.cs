using System.Reflection;

namespace PspWorkflow.LocalRuntime.Tests.Host;

/// <summary>An assembly with just these types: each test has an app of its own.</summary>
internal sealed class AssemblyOf(params Type[] types) : Assembly
{
    public override Type[] GetTypes() => types;
}
