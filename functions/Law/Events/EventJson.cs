using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>Persisted form of events: JSON in camel case, enums by name, the persisted name of the event under "event".</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        AllowOutOfOrderMetadataProperties = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The persisted name of an event of a case, a session or an association ("decision-signed").</summary>
    /// <typeparam name="TEvent">The union: <see cref="Event"/>, <see cref="SessionEvent"/> or <see cref="AssociationEvent"/>.</typeparam>
    public static string NameOf<TEvent>(TEvent e)
        where TEvent : class =>
        JsonSerializer.SerializeToElement(e, _options).GetProperty("event").GetString()!;

    /// <summary>Writes an event with its persisted name.</summary>
    /// <typeparam name="TEvent">The union: <see cref="Event"/>, <see cref="SessionEvent"/> or <see cref="AssociationEvent"/>.</typeparam>
    public static string Write<TEvent>(TEvent e)
        where TEvent : class =>
        JsonSerializer.Serialize(e, _options);

    /// <summary>Reads an event; throws <see cref="JsonException"/> on a name or a value that no release ever wrote.</summary>
    /// <typeparam name="TEvent">The union: <see cref="Event"/>, <see cref="SessionEvent"/> or <see cref="AssociationEvent"/>.</typeparam>
    public static TEvent Read<TEvent>(string json)
        where TEvent : class =>
        JsonSerializer.Deserialize<TEvent>(json, _options) ?? throw new JsonException("An event is never null.");
}
