using System.Text;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>One whole parcours over HTTP: every act on its legal day, from the application to the recorded end of the 24th month.</summary>
internal sealed class WholePath(DateOnly submitted, bool permitAnswered)
{
    public const string GivenName = "Prénom-Secret-Aurore";
    public const string FamilyName = "Nom-Secret-Vallombreuse";
    public const string Address = "17 allée des Témoins-Secrets";
    public const string FreeText = "Texte-Secret-Confidence";
    public const string FileName = "Piece-Secrete-Identite.pdf";

    private const int SignedAfter = 40;

    /// <summary>The case's number, once it is submitted.</summary>
    public string Case { get; private set; } = string.Empty;

    private DateOnly Signed => submitted.AddDays(SignedAfter);

    /// <summary>Every act with its day; a stage ends with each.</summary>
    public IEnumerable<(DateOnly Day, Func<Api, Task> Act)> Acts() =>
    [
        (submitted, SubmitAsync),
        .. Request(from: 0),
        .. Enumerable.Range(1, 3).SelectMany(Renewal),
        (Signed.AddMonths(24).AddDays(2), Do(Api.Secretariat, "closing", new { cause = "maximum", on = Signed.AddMonths(24) })),
    ];

    /// <summary>The last day of a period.</summary>
    public DateOnly LastDay(int period) => Signed.AddMonths(6 * period).AddDays(-1);

    private async Task SubmitAsync(Api api)
    {
        await api.ActAsync(Api.Secretariat, "/api/associations/la-passerelle/approvals", new { from = submitted, until = submitted.AddYears(3).AddDays(-1), reference = "2026-1" }, "approval");
        object person = new { givenName = GivenName, familyName = FamilyName, address = Address, situation = FreeText };
        Case = (await api.ActAsync(Api.Association, "/api/cases", new { department = "45", needsPermit = true, person }, "submission"))["case"]!.GetValue<string>();
        using ByteArrayContent piece = new(Encoding.UTF8.GetBytes(SmallFiles.PdfText($"{FreeText} {FamilyName}")));
        using HttpResponseMessage stored = await api.SendAsync(
            HttpMethod.Put,
            $"/api/cases/{Case}/documents/{Guid.Parse("5b0d4f0e-7f4a-4d5f-9c55-0d5a7a1b2c3d")}?piece=identity-copy",
            Api.Association,
            piece,
            ("Content-Disposition", $"attachment; filename=\"{FileName}\""));
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>What entry and renewal share, counted in days from the application on.</summary>
    private IEnumerable<(DateOnly Day, Func<Api, Task> Act)> Request(int from)
    {
        DateOnly Day(int after) => submitted.AddDays(from + after);
        yield return (Day(6), Do(Api.Secretariat, "completeness", new { }));
        string session = string.Empty;
        yield return (Day(10), async api => session = await PutOnAgendaAsync(api, Day(30)));
        yield return (Day(28), Do(Api.Association, "association-opinion", new { sense = "favourable", givenOn = Day(28), text = FreeText }));
        yield return (Day(30), api => Do(Api.Secretariat, "commission-opinion", new { sense = "favourable", session, text = FreeText })(api));
        yield return (Day(36), Do(Api.Prefecture, "decision", new { sense = "authorised" }));
        yield return (Day(SignedAfter), Do(Api.Secretariat, "signature", new { signedOn = Day(SignedAfter) }));
        yield return (Day(42), Do(Api.Secretariat, "notification", new { notifiedOn = Day(42), means = "hand-over-by-association", statesRemedies = true }));
        if (permitAnswered)
        {
            yield return (Day(60), Do(Api.Foreigners, "permit", new { kind = "aps", from = Day(60), until = Day(60).AddMonths(6), number = FreeText }));
        }
    }

    private IEnumerable<(DateOnly Day, Func<Api, Task> Act)> Renewal(int period)
    {
        DateOnly asked = LastDay(period).AddDays(-58);
        yield return (asked.AddDays(-1), Do(Api.Association, "reports", new { kind = "half-way", writtenOn = asked.AddDays(-1), text = FreeText }));
        yield return (asked, Do(Api.Association, "renewal", new { }));
        foreach ((DateOnly Day, Func<Api, Task> Act) act in Request(asked.DayNumber - submitted.DayNumber))
        {
            yield return act;
        }
    }

    /// <returns>Number of the session that was planned for it.</returns>
    private async Task<string> PutOnAgendaAsync(Api api, DateOnly on)
    {
        string session = (await api.ActAsync(Api.Secretariat, "/api/sessions", new { on }, $"session-{on:yyyy-MM-dd}"))["session"]!.GetValue<string>();
        await api.ActAsync(Api.Secretariat, $"/api/cases/{Case}/agenda", new { session });
        return session;
    }

    private Func<Api, Task> Do(string key, string act, object body) => api => api.ActAsync(key, $"/api/cases/{Case}/{act}", body);
}
