using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Application;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>Gathers what a document is written from. Names stand in the sealed file and in the directory: they are looked up here, at rendering, and nowhere kept.</summary>
public sealed class MatterReader(IRegister register, IDirectory directory, IConfiguration configuration)
{
    /// <returns>The matter, or null when the person's file can no longer be opened.</returns>
    internal async Task<CaseMatter?> ReadAsync(CaseId id, OfficialDocument document, IReadOnlyList<Event> all, CancellationToken cancellation)
    {
        Event[] events = [.. all.Take((int)document.Version)];
        CaseFacts facts = PspCase.Replay(events).Facts!;
        if (await register.OpenTextAsync(StreamId.Of(id), facts.Person, cancellation) is not { } file)
        {
            return null;
        }

        IReadOnlyList<Account> secretaries = await directory.ListAsync(Role.Secretariat, facts.Department, null, cancellation);
        ActorId filer = events.OfType<Event.ApplicationSubmitted>().Single().By;
        return new CaseMatter(id, document, events)
        {
            Facts = facts,
            Person = JsonSerializer.Deserialize<SubmitApplication.Person>(file, JsonBody.Options)!,
            Authority = Authority.Of(facts.Department, configuration),
            Author = await directory.FindAsync(events[^1].By, cancellation),
            Referent = await directory.FindAsync(filer, cancellation),
            Secretary = secretaries.Count > 0 ? secretaries[0] : null,
            Decider = DeciderOf(events) is { } decider ? await directory.FindAsync(decider.Actor, cancellation) : null,
            Texts = await OpenAsync(id, Quoted(events), cancellation),
            Association = configuration.AssociationName(facts.Association),
        };
    }

    private static Decider? DeciderOf(Event[] events) => CaseMatter.BasisOf(events) switch
    {
        Event.DecisionTaken taken => taken.Decider,
        Event.EndingDecided decided => decided.Decider,
        Event.AppealGranted granted => granted.Decider,
        Event.DecisionSigned => events.OfType<Event.DecisionTaken>().Last().Decider,
        Event.EndingSigned => events.OfType<Event.EndingDecided>().Last().Decider,
        _ => null,
    };

    private static IEnumerable<TextId> Quoted(Event[] events) => events[^1] switch
    {
        Event.DecisionTaken { Facts: { } facts } => [facts],
        Event.EndingDecided { Facts: { } facts } => [facts],
        Event.EndingConsidered considered => [considered.Facts],
        Event.PiecesAsked { What: { } what } => [what],
        _ => [],
    };

    private async Task<Dictionary<TextId, string>> OpenAsync(CaseId id, IEnumerable<TextId> texts, CancellationToken cancellation)
    {
        Dictionary<TextId, string> opened = [];
        foreach (TextId text in texts)
        {
            opened[text] = await register.OpenTextAsync(StreamId.Of(id), text, cancellation) ?? throw new InvalidDataException("A text that an event names is gone.");
        }

        return opened;
    }
}
