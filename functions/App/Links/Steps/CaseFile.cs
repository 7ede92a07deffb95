using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PspWorkflow.App.Application;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Links.Steps;

/// <summary>A case as the author of a step reads it: what is sealed is opened line by line, as it is needed.</summary>
internal sealed class CaseFile(IRegister register, IConfiguration configuration, Visit visit, CancellationToken cancellation)
{
    private const string Gone = "Ce texte ne peut plus être ouvert.";

    /// <summary>Its events.</summary>
    public IReadOnlyList<Event> Events => visit.Events;

    /// <summary>Its state.</summary>
    public PspCase State => visit.State;

    /// <summary>Its facts.</summary>
    public CaseFacts Facts => visit.State.Facts!;

    /// <summary>Name of the association that accompanies the person.</summary>
    public string Association => configuration.AssociationName(Facts.Association);

    /// <summary>Who she is: name, birth, nationality.</summary>
    public async Task<IReadOnlyList<SheetLine>> PersonAsync()
    {
        if (await register.OpenTextAsync(StreamId.Of(visit.Link.Case), Facts.Person, cancellation) is not { } file)
        {
            return [new("Personne", Gone)];
        }

        SubmitApplication.Person person = JsonSerializer.Deserialize<SubmitApplication.Person>(file, JsonBody.Options)!;
        return
        [
            new("Personne", $"{person.GivenName} {person.FamilyName}"),
            .. person.BornOn is { } born ? new[] { new SheetLine("Date de naissance", FrenchDay.Long(born)) } : [],
            .. person.Nationality is { } nationality ? new[] { new SheetLine("Nationalité", $"{nationality}") } : [],
        ];
    }

    /// <summary>A sealed text as a line; nothing when there is none.</summary>
    public async Task<IReadOnlyList<SheetLine>> TextAsync(string label, TextId? text) =>
        text is { } id ? [new(label, await register.OpenTextAsync(StreamId.Of(visit.Link.Case), id, cancellation) ?? Gone)] : [];

    /// <summary>What is asked for, since when, by whom.</summary>
    public IReadOnlyList<SheetLine> Request() =>
    [
        new("Demande", Facts.Current.Facts.Kind is RequestKind.Entry ? "Engagement dans le parcours" : "Renouvellement du parcours"),
        new("Déposée le", FrenchDay.Long(Facts.Current.Facts.FiledOn)),
        new("Association", Association),
    ];

    /// <summary>The period that runs, or ran last.</summary>
    public IReadOnlyList<SheetLine> Period() => Facts.Path.Last is { } last
        ? [new("Période", $"du {FrenchDay.Long(last.Start)} au {FrenchDay.Long(last.End.AddDays(-1))}")]
        : [];
}
