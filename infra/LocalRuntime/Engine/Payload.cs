using System.Text;
using System.Text.Json;

namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>How inputs, outputs, events and statuses are written: one form for the engine and for the trigger host.</summary>
/// <remarks>The form of the isolated worker: names as declared, read in any case; enums as numbers unless their type says otherwise.</remarks>
internal static class Payload
{
    private const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>The options of both directions; changing them breaks what is already in histories.</summary>
    public static JsonSerializerOptions Options { get; } = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Writes a value by its runtime type; null stays null.</summary>
    public static string? Write(object? value) =>
        value is null ? null : Checked(JsonSerializer.Serialize(value, value.GetType(), Options));

    /// <summary>Reads a value; no text gives the default value.</summary>
    public static T? Read<T>(string? json) => json is null ? default : JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>Lets a text through, or refuses one that the public service would refuse for its size.</summary>
    public static string? Checked(string? json) => json is not null && Encoding.UTF8.GetByteCount(json) > MaxBytes
        ? throw new ArgumentException($"A payload holds at most {MaxBytes} bytes: pass an id and keep the data elsewhere.", nameof(json))
        : json;
}
