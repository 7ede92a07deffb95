using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Persisted form of events: JSON in camel case, enums by name, the persisted name of the event under "event".</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The persisted name of an event of a case ("decision-signed").</summary>
    public static string NameOf(Event e) => Name(e);

    /// <summary>The persisted name of an event of a session.</summary>
    public static string NameOf(SessionEvent e) => Name(e);

    /// <summary>The persisted name of an event of an association.</summary>
    public static string NameOf(AssociationEvent e) => Name(e);

    /// <summary>The persisted name of an event of a list of members.</summary>
    public static string NameOf(MembersEvent e) => Name(e);

    /// <summary>The persisted name of an event of the copies of a case.</summary>
    public static string NameOf(CopyEvent e) => Name(e);

    /// <summary>Writes an event of a case with its persisted name.</summary>
    public static string Write(Event e) => JsonSerializer.Serialize(e, Options);

    /// <summary>Writes an event of a session with its persisted name.</summary>
    public static string Write(SessionEvent e) => JsonSerializer.Serialize(e, Options);

    /// <summary>Writes an event of an association with its persisted name.</summary>
    public static string Write(AssociationEvent e) => JsonSerializer.Serialize(e, Options);

    /// <summary>Writes an event of a list of members with its persisted name.</summary>
    public static string Write(MembersEvent e) => JsonSerializer.Serialize(e, Options);

    /// <summary>Writes an event of the copies of a case with its persisted name.</summary>
    public static string Write(CopyEvent e) => JsonSerializer.Serialize(e, Options);

    /// <summary>Reads an event; throws <see cref="JsonException"/> on a name or a value that no release ever wrote.</summary>
    /// <typeparam name="TEvent">The union: <see cref="Event"/>, <see cref="SessionEvent"/>, <see cref="AssociationEvent"/>, <see cref="MembersEvent"/> or <see cref="CopyEvent"/>.</typeparam>
    public static TEvent Read<TEvent>(string json)
        where TEvent : class =>
        JsonSerializer.Deserialize<TEvent>(json, Options) ?? throw new JsonException("An event is never null.");

    // The serializer writes the name only when it is given the union itself, never one of its members.
    private static string Name<TUnion>(TUnion e) => JsonSerializer.SerializeToElement(e, Options).GetProperty("event").GetString()!;
}
