using System.Text.Json;
using System.Text.Json.Serialization;

namespace PspWorkflow.Law;

/// <summary>The dated table of amounts of AFIS: a decree is one more row.</summary>
/// <remarks>
/// <para>Source: CASF, art. D121-12-14 and D541-2-1 (excerpts); each row says how sure it is.</para>
/// <para>The alignment with the RSA, planned in 2025, has no row: no decree was found.</para>
/// </remarks>
public static class AidAmounts
{
    private const int MostChildren = 30; // more is a slip of the keyboard

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Every row, in order of its first day.</summary>
    public static IReadOnlyList<AidRow> Rows { get; } = Read();

    /// <summary>The amount of a month on a day.</summary>
    /// <returns>The amount, or <see cref="Refusals.AidAmountBeforeFirstDay"/> or <see cref="Refusals.AidChildrenOutOfRange"/>.</returns>
    public static AidAmount AmountOn(DateOnly day, int children, bool mayotte)
    {
        AidTerritory territory = mayotte ? AidTerritory.Mayotte : AidTerritory.Mainland;
        AidRow? row = Rows.LastOrDefault(r => r.Territory == territory && r.From <= day);
        return row switch
        {
            _ when children is < 0 or > MostChildren => new AidAmount.Refused(Refusals.AidChildrenOutOfRange),
            null => new AidAmount.Refused(Refusals.AidAmountBeforeFirstDay),
            _ => new AidAmount.Known(row.For(children), row),
        };
    }

    private static AidRow[] Read()
    {
        using Stream stream = typeof(AidAmounts).Assembly.GetManifestResourceStream("aid-amounts.json")
            ?? throw new InvalidOperationException("The table of amounts is not in the assembly.");
        Table table = JsonSerializer.Deserialize<Table>(stream, Options) ?? throw new JsonException("The table of amounts is empty.");
        return [.. table.Rows.OrderBy(r => r.From)];
    }

    private sealed record Table(IReadOnlyList<AidRow> Rows);
}
