using System.Globalization;
using System.Text.Json;

namespace PspWorkflow.Law;

/// <summary>One value that a generated caseload is drawn from.</summary>
/// <param name="Label">What it says, in French, with its value.</param>
/// <param name="Parameter">The value with its source.</param>
public sealed record Assumption(string Label, Parameter Parameter);

/// <summary>What a generated caseload is drawn from: each value stands in one table with its source, and is an assumption.</summary>
public sealed class Assumptions
{
    private readonly Dictionary<string, JsonElement> _values;

    private Assumptions(JsonElement parameters)
    {
        _values = parameters.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("value").Clone(), StringComparer.Ordinal);
        Parameters = [.. parameters.EnumerateObject().Select(Describe)];
        Departments = [.. Shares()];
    }

    /// <summary>Those that this release carries.</summary>
    public static Assumptions Released { get; } = Read();

    /// <summary>Every value with its source, its certainty and a note.</summary>
    public IReadOnlyList<Assumption> Parameters { get; }

    /// <summary>First day on which a case is filed.</summary>
    public DateOnly From => DateOnly.ParseExact(_values["cases.from"].GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Last day on which a case is filed.</summary>
    public DateOnly LastFiling => From.AddMonths(Number("cases.filedOverMonths")).AddDays(-1);

    /// <summary>Last day that counts.</summary>
    public DateOnly Until => From.AddMonths(Number("cases.followedMonths")).AddDays(-1);

    /// <summary>The departments, each with its weight.</summary>
    public IReadOnlyList<(Department Department, int Weight)> Departments { get; }

    /// <summary>One number, by name.</summary>
    public int Number(string name) => _values[name].GetInt32();

    /// <summary>One list of numbers, by name.</summary>
    public IReadOnlyList<int> Numbers(string name) => [.. _values[name].EnumerateArray().Select(e => e.GetInt32())];

    /// <summary>One distribution, by name.</summary>
    public Spread Spread(string name) => Numbers(name) is [int shortest, int usual, int longest] ? new Spread(shortest, usual, longest) : throw new FormatException($"{name} takes three numbers.");

    // The others in order of their codes; all weights in the same unit, so that whole numbers suffice.
    private IEnumerable<(Department Department, int Weight)> Shares()
    {
        JsonProperty[] named = [.. _values["cases.departments"].EnumerateObject()];
        int count = _values["cases.otherDepartments"].GetProperty("count").GetInt32();
        int paths = _values["cases.otherDepartments"].GetProperty("paths").GetInt32();
        IEnumerable<string> codes = Enumerable.Range(1, 95).Where(n => n != 20).Select(n => n.ToString("00", CultureInfo.InvariantCulture));
        return
        [
            .. named.Select(p => (Department.Parse(p.Name), p.Value.GetInt32() * count)),
            .. codes.Except(named.Select(p => p.Name)).Take(count).Select(code => (Department.Parse(code), paths)),
        ];
    }

    private static Assumption Describe(JsonProperty p)
    {
        JsonElement value = p.Value.GetProperty("value");
        object[] values = value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(e => e.ToString())] : [value.ToString()];
        return new Assumption(
            string.Format(CultureInfo.InvariantCulture, p.Value.GetProperty("label").GetString()!, values),
            new Parameter(
                p.Name,
                value.GetRawText(),
                p.Value.GetProperty("source").GetString()!,
                Enum.Parse<Certainty>(p.Value.GetProperty("certainty").GetString()!, ignoreCase: true),
                p.Value.GetProperty("note").GetString()));
    }

    private static Assumptions Read()
    {
        using Stream stream = typeof(Assumptions).Assembly.GetManifestResourceStream("assumptions.json")
            ?? throw new InvalidOperationException("The assumptions are not in the assembly.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return new Assumptions(document.RootElement.GetProperty("parameters"));
    }
}
