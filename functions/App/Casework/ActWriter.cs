namespace PspWorkflow.App.Casework;

/// <summary>Writes an act from what its author said, or says why it cannot be written.</summary>
internal delegate Task<Written> ActWriter<in TBody>(TBody body, Draft draft, CancellationToken cancellation);
