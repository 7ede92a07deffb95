using System.Diagnostics.CodeAnalysis;

namespace DurableTask.Core.Exceptions;

/// <summary>A start was refused: an instance of this id stands in one of the statuses that the start excluded.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Only the engine throws it, always with a message.")]
public class OrchestrationAlreadyExistsException(string message) : Exception(message);
