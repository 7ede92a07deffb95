using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The events of a complete application of La Passerelle in the Loiret, as they stand in the register.</summary>
internal static class FiledApplication
{
    private static readonly Department Loiret = Department.Parse("45");
    private static readonly ActorId Referent = ActorId.Parse("referente-passerelle");

    public static IReadOnlyList<StoredEvent> At(DateTimeOffset at)
    {
        DateOnly day = LegalCalendar.DayOf(at);
        Approval approval = new(Loiret, day.AddYears(-1), day.AddYears(1), "2026-1");
        Act.Submit submit = new(Referent, at, Loiret, AssociationId.Parse("la-passerelle"), approval, RuleSets.InForceId, NeedsPermit: true, TextId.From(new byte[16]));
        PspCase filed = Replay(PspCase.New, submit, out IReadOnlyList<Event> filing);
        _ = Replay(filed, new Act.DeclareComplete(Referent, at), out IReadOnlyList<Event> complete);
        return [.. filing.Concat(complete).Select(EventCodec.Write)];
    }

    private static PspCase Replay(PspCase state, Act act, out IReadOnlyList<Event> events)
    {
        events = ((Outcome<Event>.Accepted)state.Decide(act)).Events;
        return events.Aggregate(state, (current, happened) => current.Evolve(happened));
    }
}
