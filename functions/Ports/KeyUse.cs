namespace PspWorkflow.Ports;

/// <summary>An idempotency key, the fingerprint of the act first written under it, and the version the stream had after it.</summary>
/// <param name="Key">1 to 128 characters: a hash of what the caller chose, or derived from the act.</param>
/// <param name="Fingerprint">SHA-256 (hex) keyed so that it tells nothing of the content; a second act under the same key must have the same.</param>
/// <param name="Version">Set by the register; ignored on writing.</param>
public sealed record KeyUse(string Key, string Fingerprint, long Version = 0);
