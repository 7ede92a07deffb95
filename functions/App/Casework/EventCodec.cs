using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Events to what the register stores, and back. Names and shapes are the law's (see its approved file).</summary>
internal static class EventCodec
{
    public static StoredEvent Write<TEvent>(TEvent happened)
        where TEvent : class => happened switch
        {
            Event e => new(EventJson.NameOf(e), EventJson.Write(e)),
            SessionEvent e => new(EventJson.NameOf(e), EventJson.Write(e)),
            AssociationEvent e => new(EventJson.NameOf(e), EventJson.Write(e)),
            MembersEvent e => new(EventJson.NameOf(e), EventJson.Write(e)),
            CopyEvent e => new(EventJson.NameOf(e), EventJson.Write(e)),
            _ => throw new ArgumentException($"{typeof(TEvent).Name} is no event of the law.", nameof(happened)),
        };

    public static TEvent Read<TEvent>(StoredEvent stored)
        where TEvent : class =>
        EventJson.Read<TEvent>(stored.Json);
}
