using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>An act as it is brought to the clerk.</summary>
/// <param name="Act">The act.</param>
/// <param name="Key">Its idempotency key and fingerprint.</param>
/// <param name="Texts">Texts to seal with it.</param>
/// <param name="Expected">The version its author had read, or null for "whatever it is by now".</param>
internal sealed record Filing(Act Act, KeyUse Key, IReadOnlyList<ClearText> Texts, long? Expected = null);
