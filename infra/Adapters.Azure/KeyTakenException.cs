namespace PspWorkflow.AzureAdapters;

/// <summary>Something else is already found by this key; nothing was written.</summary>
internal sealed class KeyTakenException() : InvalidOperationException("Something else is already found by this key.");
