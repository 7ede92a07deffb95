namespace Microsoft.Azure.Functions.Worker;

/// <summary>Asks for the client that starts, signals and reads orchestrations.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DurableClientAttribute : Attribute;
