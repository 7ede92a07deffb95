using PspWorkflow.App.Application;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>All that the text of a case's official document is written from: the case as it was at one version, and the names looked up for it.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Document">What is being written.</param>
/// <param name="Events">The events up to that version.</param>
internal sealed record CaseMatter(CaseId Case, OfficialDocument Document, IReadOnlyList<Event> Events)
{
    /// <summary>The event it rests on; a signature may open a period in the same breath.</summary>
    public Event Basis => BasisOf(Events);

    /// <summary>The case at that version.</summary>
    public required CaseFacts Facts { get; init; }

    /// <summary>Who she is.</summary>
    public required SubmitApplication.Person Person { get; init; }

    /// <summary>The prefect and the service.</summary>
    public required Authority Authority { get; init; }

    /// <summary>Who did what the document rests on; null once they have no account any more.</summary>
    public required Account? Author { get; init; }

    /// <summary>The référent·e who filed, or null likewise.</summary>
    public required Account? Referent { get; init; }

    /// <summary>The agent whose service answers for the case: the secretariat, or null when it has no account.</summary>
    public required Account? Secretary { get; init; }

    /// <summary>Who decides or signs an order, or null.</summary>
    public Account? Decider { get; init; }

    /// <summary>Sealed texts that the document quotes.</summary>
    public IReadOnlyDictionary<TextId, string> Texts { get; init; } = new Dictionary<TextId, string>();

    /// <summary>The association by its name.</summary>
    public required string Association { get; init; }

    /// <summary>First name and name, the name in capitals.</summary>
    public string PersonName => OneLine.Of($"{Person.GivenName} {Person.FamilyName.ToString().ToUpper(System.Globalization.CultureInfo.GetCultureInfo("fr-FR"))}");

    /// <summary>The number it bears.</summary>
    public string Number => $"{Case}/{Document.Version}";

    /// <summary>The request that the document is about.</summary>
    public RequestFacts Request => Facts.Current.Facts;

    /// <summary>Whether it is about a renewal.</summary>
    public bool IsRenewal => Request.Kind is RequestKind.Renewal;

    /// <summary>The last event that does not only follow from the one before.</summary>
    public static Event BasisOf(IReadOnlyList<Event> events) => events.Last(happened => !OfficialDocument.IsConsequence(happened));

    /// <summary>A sealed text, opened.</summary>
    public string Text(TextId id) => Texts[id];
}
