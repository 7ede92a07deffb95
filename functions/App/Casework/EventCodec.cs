using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Casework;

/// <summary>Events to what the register stores, and back. Names and shapes are the law's (see its approved file).</summary>
internal static class EventCodec
{
    public static StoredEvent Write<TEvent>(TEvent happened)
        where TEvent : class =>
        new(EventJson.NameOf(happened), EventJson.Write(happened));

    public static TEvent Read<TEvent>(StoredEvent stored)
        where TEvent : class =>
        EventJson.Read<TEvent>(stored.Json);
}
