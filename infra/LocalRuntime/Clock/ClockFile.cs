using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.LocalRuntime.Clock;

/// <summary>What a folder remembers of its legal clock.</summary>
/// <param name="Offset">How far the legal clock is ahead of the machine's, negative when behind.</param>
/// <param name="NotBefore">An instant that the legal clock has reached.</param>
internal sealed record ClockState(TimeSpan Offset, DateTimeOffset NotBefore)
{
    /// <summary>The legal instant at an instant of the machine.</summary>
    public DateTimeOffset At(DateTimeOffset machine) => machine + Offset is { } now && now > NotBefore ? now.ToUniversalTime() : NotBefore;
}

/// <summary>The file clock.json of a data folder.</summary>
internal sealed class ClockFile(string folder, bool flush = true)
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly string _path = Path.Combine(folder, "clock.json");

    /// <summary>The state on file, or null in a new folder.</summary>
    public ClockState? Read()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ClockState>(File.ReadAllText(_path), Strict)
                ?? throw new JsonException("The file says null.");
        }
        catch (JsonException broken)
        {
            throw new LocalRuntimeException($"The legal clock cannot be read: {_path} is damaged. Put back a copy of it; without it, deadlines would be counted from the wrong day.", broken);
        }
    }

    /// <summary>Replaces the file in one step, so that a crash leaves the old one or the new one.</summary>
    public void Write(ClockState state)
    {
        string next = _path + ".next";
        using (FileStream stream = new(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(stream, state, Strict);
            stream.Flush(flush);
        }

        File.Move(next, _path, overwrite: true);
    }
}
