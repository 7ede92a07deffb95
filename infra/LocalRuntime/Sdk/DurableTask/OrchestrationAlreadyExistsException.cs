namespace DurableTask.Core.Exceptions;

/// <summary>A start was refused: an instance of this id stands in one of the statuses that the start excluded.</summary>
public class OrchestrationAlreadyExistsException(string message) : InvalidOperationException(message);
