using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;

namespace PspWorkflow.App.OfficialDocuments;

/// <summary>The documents of a session: convening, agenda, minutes. Printed anew from the session as it stands; one that counts is the one of the last version.</summary>
public sealed class SessionDocuments(SessionMatterReader matters, Press press)
{
    /// <summary>The matter of the session of the route, when it is of the caller's department; else null.</summary>
    internal async Task<SessionMatter?> FindAsync(HttpRequest request, string number, CancellationToken cancellation) =>
        SessionId.TryParse(number, null, out SessionId id) && id.Department == Caller.Of(request).Department
            ? await matters.ReadAsync(id, cancellation)
            : null;

    /// <summary>Names of the documents that a session has.</summary>
    internal static IEnumerable<(string Name, bool IsDraft)> NamesOf(SessionMatter matter)
    {
        yield return ("convening", matter.Facts.Notice is null);
        yield return ("agenda", matter.Facts.Notice is null);
        if (matter.Minutes is { } minutes)
        {
            yield return ("minutes", minutes.ApprovedOn is null);
        }
    }

    /// <summary>One of them as a PDF, or null when the session has none of this name.</summary>
    internal Printed? Print(SessionMatter matter, string name)
    {
        Sheet? sheet = name switch
        {
            "convening" => SessionTexts.Convening(matter),
            "agenda" => SessionTexts.Agenda(matter),
            "minutes" when matter.Minutes is not null => MinutesText.Write(matter),
            _ => null,
        };
        bool isDraft = NamesOf(matter).Any(known => known.Name == name && known.IsDraft);
        return sheet is null ? null
            : !isDraft && matter.Authority.GapsIn(sheet) is { Count: > 0 } gaps ? new Printed.Refused(ActRefusals.SettingsMissing(gaps))
            : press.Print(sheet, matter.At) is { } pdf ? new Printed.Pdf(pdf, null) : new Printed.FontsMissing();
    }

    /// <summary>Whether documents can be printed at all.</summary>
    internal bool CanPrint => press.IsReady;
}
