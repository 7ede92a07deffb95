using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The house declared that nothing is scanned: every document passes.</summary>
internal sealed class NoScanner : IScanner
{
    public Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation) => Task.FromResult(Verdict.Safe);
}

/// <summary>No scanner is set up and nobody said that none is wanted: no document is ever found safe.</summary>
internal sealed class AbsentScanner : IScanner
{
    public Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation) => Task.FromResult(Verdict.None);
}
