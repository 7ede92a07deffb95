using System.Diagnostics.CodeAnalysis;

namespace DurableTask.Core.Exceptions;

/// <summary>The code of an orchestrator no longer makes the calls that its history remembers. The name is the one the public engine reports.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only the replay throws it, always with a message.")]
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message);
