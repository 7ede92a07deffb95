using System.Security.Cryptography;
using System.Text;
using PspWorkflow.App.Documents;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What is no document that a case takes is refused with its reason, and nothing of it stays.</summary>
public sealed class RefusedDocuments(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    public static TheoryData<string, string, byte[], string> Wrong =>
    [
        ("a program", "a.pdf", [.. "MZ\x90"u8], "PSP-0322"),
        ("a page", "a.pdf", [.. "<html><script>alert(1)</script>"u8], "PSP-0322"),
        ("an SVG", "a.png", [.. "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8], "PSP-0322"),
        ("a ZIP", "a.docx", SmallFiles.Zip([("a.txt", "a")]), "PSP-0322"),
        ("a spreadsheet", "a.odt", SmallFiles.Zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "a")]), "PSP-0322"),
        ("a PNG called PDF", "a.pdf", SmallFiles.Png(), "PSP-0323"),
        ("a PDF called EXE", "a.exe", SmallFiles.Pdf(), "PSP-0323"),
        ("a PDF with a ZIP behind", "a.pdf", [.. SmallFiles.Pdf(), .. SmallFiles.Docx()], "PSP-0324"),
        ("a JPEG with a ZIP behind", "a.jpg", [.. SmallFiles.Jpeg(), .. SmallFiles.Docx()], "PSP-0324"),
        ("a PNG with a ZIP behind", "a.png", [.. SmallFiles.Png(), .. SmallFiles.Docx()], "PSP-0324"),
        ("a PNG with more behind", "a.png", [.. SmallFiles.Png(), 1], "PSP-0324"),
        ("a PNG that is a PDF too", "a.png", [.. SmallFiles.Png(), .. SmallFiles.Pdf()], "PSP-0324"),
        ("a JPEG with a page in its comment", "a.jpg", [0xFF, 0xD8, 0xFF, 0xFE, 0, 12, .. "<script>a"u8, 0, .. SmallFiles.Jpeg()[2..]], "PSP-0324"),
        ("a DOCX behind a comment", "a.docx", [.. SmallFiles.Docx()[..^2], 2, 0, 1, 1], "PSP-0324"),
        ("a PDF without its end", "a.pdf", SmallFiles.Pdf()[..^8], "PSP-0325"),
        ("a PNG without its end", "a.png", SmallFiles.Png()[..^12], "PSP-0325"),
        ("a JPEG without its end", "a.jpg", SmallFiles.Jpeg()[..^2], "PSP-0325"),
        ("a HEIC without its end", "a.heic", SmallFiles.Heic()[..^2], "PSP-0325"),
        ("a DOCX without its end", "a.docx", SmallFiles.Docx()[..^30], "PSP-0325"),
        ("a bomb", "a.docx", SmallFiles.Docx(("word/a.xml", new string('a', 30_000_000))), "PSP-0326"),
        ("too many parts", "a.odt", SmallFiles.Odt([.. Enumerable.Range(0, 2_000).Select(number => ($"a{number}", "a"))]), "PSP-0326"),
        ("a part that climbs", "a.docx", SmallFiles.Docx(("../a.xml", "a")), "PSP-0327"),
        ("a part at the root", "a.odt", SmallFiles.Odt(("/etc/passwd", "a")), "PSP-0327"),
        ("a part on a drive", "a.odt", SmallFiles.Odt(("C:\\a", "a")), "PSP-0327"),
        ("two parts of a name", "a.odt", SmallFiles.Odt(("a", "a"), ("A", "b")), "PSP-0327"),
        ("macros", "a.docx", SmallFiles.Docx(("word/vbaProject.bin", "a")), "PSP-0328"),
        ("scripts", "a.odt", SmallFiles.Odt(("Basic/Standard/a.xml", "a")), "PSP-0328"),
        ("a flood of points", "a.png", SmallFiles.Png(100_000, 100_000), "PSP-0329"),
        ("a flood of points", "a.jpg", SmallFiles.Jpeg(60_000, 60_000), "PSP-0329"),
        ("a flood of points", "a.heic", SmallFiles.Heic(int.MaxValue, int.MaxValue), "PSP-0329"),
    ];

    public static TheoryData<string, byte[]> Right =>
    [
        ("a.pdf", SmallFiles.Pdf()), ("a.PNG", SmallFiles.Png()), ("a.jpeg", SmallFiles.Jpeg()), ("a.heic", SmallFiles.Heic()), ("a.docx", SmallFiles.Docx()), ("a.odt", SmallFiles.Odt()),
        ("sans extension", SmallFiles.Pdf()), ("acte.2026", SmallFiles.Pdf()), ("telephone.jpg", [.. SmallFiles.Jpeg(), .. "a short film"u8]),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task It_is_refused_with_its_reason_and_nothing_is_kept(string what, string name, byte[] content, string code)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);

        Answer answer = await PutAsync(id, Deposits.Raw(content, $"attachment; filename=\"{name.Replace("\\", "\\\\", StringComparison.Ordinal)}\""));

        Assert.True((422, code) == (answer.Status, answer.Code), $"{what}: {answer.Status} {answer.Body}");
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task What_is_taken_is_taken_by_its_content(string name, byte[] content)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Assert.Equal(200, (await PutAsync(id, Deposits.Raw(content, $"attachment; filename=\"{name}\""))).Status);
    }

    [Fact]
    public async Task A_declared_type_of_another_format_is_a_lie_and_an_unknown_one_says_nothing()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);

        Assert.Equal("PSP-0323", (await PutAsync(id, Deposits.Raw(SmallFiles.Pdf(), type: "image/png"))).Code);
        Assert.Equal(200, (await PutAsync(id, Deposits.Raw(SmallFiles.Pdf(), type: "text/html"))).Status);
    }

    [Fact]
    public async Task The_announced_digest_is_verified_raw_and_in_a_form()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);
        byte[] form = Encoding.UTF8.GetBytes(Deposits.Whole("contenu"));

        Answer rawWrong = await PutAsync(id, Deposits.Raw(SmallFiles.Pdf()), ("Content-Digest", Digest([1])));
        Answer formWrong = await PostAsync(id, form, Digest([1]));
        Answer unreadable = await PutAsync(id, Deposits.Raw(SmallFiles.Pdf()), ("Content-Digest", "sha-256=abc"));
        Assert.Equal(("PSP-0330", "PSP-0330", "bad-header"), (rawWrong.Code, formWrong.Code, unreadable.Code));
        Assert.Equal(before, await Traces.OfAsync(house));

        Answer raw = await PutAsync(id, Deposits.Raw(SmallFiles.Pdf()), ("Content-Digest", $"sha-512=:AAAA:, {Digest(SmallFiles.Pdf())}"));
        Answer whole = await PostAsync(id, form, Digest(form));
        Assert.Equal((200, 200), (raw.Status, whole.Status));
    }

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_within_the_range_of_documents()
    {
        string[] codes = [.. typeof(DocumentRefusals).GetFields().Select(field => ((PspWorkflow.Law.Refusal)field.GetValue(null)!).Code)];

        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.True(int.Parse(code[4..], System.Globalization.CultureInfo.InvariantCulture) is (>= 322 and <= 339) or (>= 345 and <= 349), code));
        Assert.Empty(typeof(PspWorkflow.Law.Refusals).GetFields().Select(field => ((PspWorkflow.Law.Refusal)field.GetValue(null)!).Code).Intersect(codes));
    }

    private static string Digest(byte[] content) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(content))}:";

    private Task<Answer> PutAsync(string id, HttpContent content, params (string, string)[] headers) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, content, headers));

    private Task<Answer> PostAsync(string id, byte[] form, string digest) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/documents", Api.Association, Deposits.Raw(form, null, Deposits.Form), ("Content-Digest", digest)));
}
