using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Documents and forms that are not taken.</summary>
public sealed class WrongDocuments(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    public static TheoryData<string, string, string> Forms =>
    [
        ("no boundary", "multipart/form-data", Deposits.Whole("a")),
        ("an empty boundary", "multipart/form-data; boundary=\"\"", Deposits.Whole("a")),
        ("a boundary too long", $"multipart/form-data; boundary={new string('b', 71)}", Deposits.Whole("a")),
        ("another boundary", "multipart/form-data; boundary=autre", Deposits.Whole("a")),
        ("no form", "application/json", "{}"),
        ("nothing", Deposits.Form, ""),
        ("no file", Deposits.Form, Deposits.Field("piece", "report") + Deposits.End),
        ("the file before the piece", Deposits.Form, Deposits.File("a") + Deposits.Field("piece", "report") + Deposits.End),
        ("no piece", Deposits.Form, Deposits.File("a") + Deposits.End),
        ("an unknown piece", Deposits.Form, Deposits.Field("piece", "inconnue") + Deposits.File("a") + Deposits.End),
        ("a piece without end", Deposits.Form, Deposits.Field("piece", new string('r', 100_000)) + Deposits.File("a") + Deposits.End),
        ("an empty file", Deposits.Form, Deposits.Field("piece", "report") + Deposits.File("") + Deposits.End),
        ("cut in the file", Deposits.Form, Deposits.Field("piece", "report") + $"--{Deposits.Boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\nabc"),
        ("cut in the headers", Deposits.Form, Deposits.Field("piece", "report") + $"--{Deposits.Boundary}\r\nContent-Disposition: form-da"),
        ("endless headers", Deposits.Form, $"--{Deposits.Boundary}\r\n" + string.Concat(Enumerable.Range(0, 2000).Select(n => $"X-{n}: a\r\n"))),
        ("one endless header", Deposits.Form, $"--{Deposits.Boundary}\r\nX: {new string('x', 100_000)}\r\n\r\n"),
        ("a form in a form", Deposits.Form, Deposits.Field("piece", "report") + $"--{Deposits.Boundary}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Disposition: attachment; filename=\"a\"\r\n\r\nabc\r\n--b--\r\n" + Deposits.End),
        ("a name that is a path", Deposits.Form, Deposits.Field("piece", "report") + Deposits.File("a", "../../a.pdf") + Deposits.End),
        ("cut behind the file", Deposits.Form, Deposits.Whole("a")[..^4]),
        ("two files", Deposits.Form, Deposits.Field("piece", "report") + Deposits.File("a") + Deposits.File("b") + Deposits.End),
        ("a field behind the file", Deposits.Form, Deposits.Whole("a").Replace(Deposits.End, Deposits.Field("piece", "minutes") + Deposits.End, StringComparison.Ordinal)),
        ("a header that is none", Deposits.Form, $"--{Deposits.Boundary}\r\nnothing\r\n\r\nabc\r\n" + Deposits.End),
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_form_that_is_wrong_is_refused_and_nothing_is_kept(string why, string type, string body)
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);

        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/documents", Api.Association, Deposits.Bytes(body, null, type)));

        Assert.True(answer.WhyNoRefusal() is null, $"{why}: {answer.WhyNoRefusal()}");
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_document_over_50_MB_is_refused_by_its_header_or_while_it_streams_in()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);
        string head = $"PUT /api/cases/{id}/documents/{ActRoute.Document}?piece=report HTTP/1.1\r\nAuthorization: Bearer {Api.Association}\r\nContent-Disposition: attachment; filename=a";

        string told = await Wire.SendAsync(house.Address, $"{head}\r\nContent-Length: {60_000_000}");
        using ByteArrayContent content = new(new byte[(50 * 1024 * 1024) + 1]);
        content.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=a");
        Answer streamed = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, content, ("Transfer-Encoding", "chunked")));

        Assert.Equal(413, Wire.StatusOf(told));
        Assert.Equal((413, "too-long"), (streamed.Status, streamed.Code));
        Assert.Contains("50 Mio", streamed.Body, StringComparison.Ordinal);
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_closed_case_still_receives_a_document_such_as_the_proof_of_its_notification()
    {
        string id = await ClosedAsync();
        Traces before = await Traces.OfAsync(house);

        Answer answer = await PutAsync(id, Deposits.Pdf("a"));

        Assert.Equal(200, answer.Status);
        Assert.NotEqual(before, await Traces.OfAsync(house));
    }

    [Fact]
    public async Task A_chunk_that_is_none_is_refused_in_our_form()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Filed);
        Traces before = await Traces.OfAsync(house);

        string answer = await Wire.SendAsync(
            house.Address,
            $"POST /api/cases/{id}/completeness HTTP/1.1\r\nAuthorization: Bearer {Api.Secretariat}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
            "zz\r\n{}\r\n0\r\n\r\n");

        Assert.Equal(400, Wire.StatusOf(answer));
        Assert.Contains("\"unreadable\"", answer, StringComparison.Ordinal);
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private Task<Answer> PutAsync(string id, HttpContent content) =>
        Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, content));

    /// <summary>A refusal that was notified closes the case.</summary>
    private async Task<string> ClosedAsync()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Advised);
        await _api.ActAsync(Api.Prefecture, $"/api/cases/{id}/decision", new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/signature", new { signedOn = walk.Today });
        await _api.ActAsync(Api.Secretariat, $"/api/cases/{id}/notification", new { notifiedOn = walk.Today, means = "registered-letter", statesRemedies = true });
        return id;
    }
}
