namespace DurableTask.Core.Exceptions;

/// <summary>The code of an orchestrator no longer makes the calls that its history remembers. The name is the one the public engine reports.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
