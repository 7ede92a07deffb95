namespace PspWorkflow.App;

/// <summary>The house cannot start like this; the message says why, in French.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
