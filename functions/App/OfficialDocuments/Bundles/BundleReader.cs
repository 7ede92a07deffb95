using System.Text.RegularExpressions;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments.Bundles;

/// <summary>Gathers what a proof bundle holds; produces on the way the copies that are still due.</summary>
public sealed partial class BundleReader(IRegister register, IDocumentStates states, CopyBook copies)
{
    internal async Task<BundleContent> ReadAsync(CaseId id, Draft draft, CancellationToken cancellation)
    {
        StoredStream stream = await register.ReadAsync(StreamId.Of(id), cancellation);
        Event[] events = [.. stream.Events.Select(EventCodec.Read<Event>)];
        OfficialDocument[] acts = [.. Law.OfficialDocuments.Of(events, draft.Day).Where(act => act is { IsDraft: false, IsReplaced: false, Kind: not OfficialDocumentKind.PendingCertificate })];
        foreach (OfficialDocument act in acts)
        {
            await copies.ProduceAsync(id, act, draft, cancellation); // without fonts it stays due, and the index says so
        }

        Copies kept = await copies.ReadAsync(id, cancellation);
        IEnumerable<OfficialDocument> others = kept.All.Select(copy => copy.Of).Where(copied => acts.All(act => act.Name != copied.Name));
        return new BundleContent(id, draft.At)
        {
            Events = stream.Events,
            Happened = events,
            CopyEvents = (await register.ReadAsync(StreamId.OfCopies(id), cancellation)).Events,
            Acts = [.. acts.Concat(others).Select(act => (act, kept.Of(act.Name)))],
            Texts = await OpenAsync(id, stream.Events, cancellation),
            Safe = (await states.ListAsync(id, cancellation)).Where(state => state.Scan is ScanState.Safe).Select(state => state.Document).ToHashSet(),
        };
    }

    /// <summary>Every text that an event names; an erased one is left out.</summary>
    private async Task<Dictionary<TextId, string>> OpenAsync(CaseId id, IReadOnlyList<StoredEvent> events, CancellationToken cancellation)
    {
        Dictionary<TextId, string> opened = [];
        foreach (TextId text in events.SelectMany(stored => Named().Matches(stored.Json)).Select(match => TextId.Parse(match.Groups[1].Value)).Distinct())
        {
            if (await register.OpenTextAsync(StreamId.Of(id), text, cancellation) is { } content)
            {
                opened[text] = content;
            }
        }

        return opened;
    }

    [GeneratedRegex("\"([0-9a-f]{32})\"")]
    private static partial Regex Named();
}
