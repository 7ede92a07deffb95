using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Casework;
using PspWorkflow.App.OfficialDocuments;
using PspWorkflow.App.OfficialDocuments.Layout;
using PspWorkflow.App.OfficialDocuments.Pdf;
using PspWorkflow.App.OfficialDocuments.Texts;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>The same version is the same bytes: whoever prints a document again can compare its hash.</summary>
public sealed class Repeatable(RunningHouse house) : IClassFixture<RunningHouse>
{
    private static readonly DateTimeOffset At = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_order_printed_again_from_its_version_after_the_case_went_on_has_the_recorded_hash()
    {
        string id = await new Walk(house.Api).ToAsync(Milestone.Decided);
        byte[] kept = await house.Api.PdfAsync(Api.Prefecture, id, "order");
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = await house.Api.TodayAsync() });

        byte[] again = await PrintAsync(CaseId.Parse(id));

        Assert.Equal(kept, again);
    }

    [Fact]
    public void No_signature_stands_alone_and_no_line_runs_over_the_margin_whatever_the_length()
    {
        Poppler.RequireTools();
        for (int words = 0; words < 700; words += 23)
        {
            ActText text = new ActText().Title("ARRÊTÉ").Seen("le code").Paragraph(string.Join(' ', Enumerable.Repeat("mot", words + 1))).Article("Court.").Done("Fait à Orléans").Signature("Le préfet", "Prénom Nom");
            Typeface typeface = Typeface.Find(Path.Combine(AppContext.BaseDirectory, "fonts"))!;

            byte[] pdf = new Typesetter(typeface).Set(new Sheet("Essai", ["PRÉFET"], "n° 1", text.Blocks), At);

            Assert.True(pdf.Length > 1000);
            Assert.All(SignedPages(typeface, text), page => Assert.True(page.Lines > page.Closing, $"{words} words: a signature alone."));
        }
    }

    [Theory]
    [InlineData("« Oui » : n° 12 ; L. 121-9 !", "«\u00a0Oui\u00a0»\u00a0: n°\u00a012\u00a0; L.\u00a0121-9\u00a0!")]
    [InlineData("le 1er février 2027, 24 mois, l'association", "le 1er\u00a0février\u00a02027, 24\u00a0mois, l’association")]
    [InlineData("1 234 euros", "1\u00a0234\u00a0euros")]
    public void French_is_set_as_it_is_printed(string written, string set) => Assert.Equal(set, French.Typeset(written));

    [Theory]
    [InlineData("CASF, art. R121-12-9 et R121-12-12", "articles R. 121-12-9 et R. 121-12-12 du code de l’action sociale et des familles")]
    [InlineData("CESEDA, annexe 10, point 45", "annexe 10, point 45 du code de l’entrée et du séjour des étrangers et du droit d’asile")]
    [InlineData("formulaire F2532", "formulaire F2532")]
    public void A_reference_is_written_out(string reference, string written) => Assert.Equal(written, Citation.InFull(reference));

    [Fact]
    public void Every_department_has_its_prefect() =>
        Assert.All(
            Enumerable.Range(1, 95).Select(number => $"{number:D2}").Except(["20"]).Concat(["2a", "2b", "971", "972", "973", "974", "976"]),
            code => Assert.NotEmpty(Departments.Of(Department.Parse(code)).Seat));

    private async Task<byte[]> PrintAsync(CaseId id)
    {
        IReadOnlyList<Event> events = await house.Services.GetRequiredService<EventLog>().ReadAsync<Event>(StreamId.Of(id), Ct);
        OfficialDocument order = Law.OfficialDocuments.Of(events, new DateOnly(2030, 1, 1)).Single(document => document.Kind is OfficialDocumentKind.Order);
        CaseMatter matter = (await house.Services.GetRequiredService<MatterReader>().ReadAsync(id, order, events, Ct))!;
        return house.Services.GetRequiredService<Press>().Print(CaseTexts.Write(matter), matter.Basis.At)!;
    }

    /// <summary>For each page with a part of the signature: its lines, and those of the closing blocks among them.</summary>
    private static IEnumerable<(int Lines, int Closing)> SignedPages(Typeface typeface, ActText text) =>
        new Typesetter(typeface).Share(new Sheet("Essai", ["PRÉFET"], "n° 1", text.Blocks))
            .GroupBy(placed => placed.Page)
            .Where(page => page.Any(placed => placed.Line.Style.ClosesText))
            .Select(page => (page.Count(), page.Count(placed => placed.Line.Style.ClosesText)));
}
