using Microsoft.AspNetCore.Http;
using PspWorkflow.App.Access;
using PspWorkflow.App.Commission;
using PspWorkflow.App.OfficialDocuments;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Documents;

/// <summary>Copies for members of the commission. They have no account: who keeps the secretariat or decides takes a copy out for one of them, and it bears that name.</summary>
public sealed class Consultations(MemberBook members, IDirectory directory, Press press, TimeProvider clock)
{
    /// <summary>The query parameter that names the member.</summary>
    internal const string Parameter = "member";

    /// <summary>For whom a request takes a copy out, or the answer that says why it cannot.</summary>
    internal async Task<Read<Consultation>> FindAsync(HttpRequest request, CancellationToken cancellation)
    {
        Account reader = Caller.Of(request);
        DateOnly today = LegalCalendar.DayOf(clock.GetUtcNow());
        if (reader.Role is not (Role.Secretariat or Role.Prefecture)
            || !ActorId.TryParse(request.Query[Parameter], null, out ActorId member)
            || (await members.ReadAsync(reader.Department, cancellation)).SittingOn(today).All(sitting => sitting.Member != member))
        {
            return new(null, Problems.BadQuery(Parameter, "le secrétariat ou la préfecture y nomme une personne qui siège aujourd’hui à la commission."));
        }

        string name = (await directory.FindAsync(member, cancellation))?.DisplayName ?? $"{member}";
        return press.StampFont is { } font
            ? new(new Consultation(member, $"Exemplaire de consultation – {OneLine.Of(name)} – {FrenchDay.Long(today)}", font), null)
            : new(null, Problems.FontsMissing);
    }
}
