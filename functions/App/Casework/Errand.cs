using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>Who brings an act, on which case, and how.</summary>
/// <param name="Request">The request.</param>
/// <param name="Client">To wake the case's orchestrations.</param>
/// <param name="Case">The case.</param>
/// <param name="Headers">Idempotency key and version.</param>
internal sealed record Errand(HttpRequest Request, DurableTaskClient Client, CaseId Case, ActHeaders Headers);
