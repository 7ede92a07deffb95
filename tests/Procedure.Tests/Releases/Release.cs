using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Releases;

/// <summary>The recorded histories of one release, in a file that bears its version.</summary>
internal static class Release
{
    private const string Folder = "tests/Procedure.Tests/Releases";

    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // payloads are JSON themselves
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The version under which today's code starts its instances.</summary>
    public static string Present { get; } = JsonDocument.Parse(Repository.Read("functions/App/host.json"))
        .RootElement.GetProperty("extensions").GetProperty("durableTask").GetProperty("defaultVersion").GetString()!;

    /// <summary>The releases whose histories may still be met.</summary>
    public static IReadOnlyList<string> Recorded =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static string PathOf(string version) => $"{Folder}/{version}.json";

    /// <summary>Reads the histories of a release; none where it has no file.</summary>
    public static IReadOnlyList<RecordedHistory> Read(string version) =>
        Recorded.Contains(version) ? JsonSerializer.Deserialize<List<RecordedHistory>>(Repository.Read(PathOf(version)), Form)! : [];

    public static string Write(IEnumerable<RecordedHistory> histories) =>
        JsonSerializer.Serialize(histories.OrderBy(history => history.Shape, StringComparer.Ordinal), Form) + "\n";
}
