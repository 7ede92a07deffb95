using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters.Tests;

/// <summary>What ClamAV says of quarantined copies; whatever it does not say is no verdict.</summary>
public sealed class ClamAvScannerTests(Clamd clamd) : IClassFixture<Clamd>, IDisposable
{
    private readonly DocumentHouse _house = new();
    private readonly CaseId _case = Given.Case();
    private readonly DocumentId _document = Given.Document();

    [Fact]
    public async Task A_clean_document_is_safe()
    {
        clamd.Need();

        Assert.Equal(Verdict.Safe, await ScanAsync(SmallFiles.PdfOf(3_000_000)));
    }

    [Fact]
    public async Task The_test_virus_is_found()
    {
        clamd.Need();

        Assert.Equal(Verdict.Infected, await ScanAsync(Encoding.ASCII.GetBytes(SmallFiles.Eicar)));
    }

    [Fact]
    public async Task The_test_virus_is_found_packed_inside_a_DOCX()
    {
        clamd.Need();

        Assert.Equal(Verdict.Infected, await ScanAsync(SmallFiles.Docx(("word/media/a.bin", SmallFiles.Eicar))));
    }

    [Fact]
    public async Task A_daemon_that_does_not_answer_gives_no_verdict() =>
        Assert.Equal(Verdict.None, await ScanAsync(SmallFiles.Pdf(), socket: _house.Folder["nobody.sock"]));

    [Theory]
    [InlineData("")]
    [InlineData("stream: ")]
    [InlineData("stream: OK but")]
    [InlineData("INSTREAM size limit exceeded. ERROR")]
    [InlineData("stream: Can't allocate memory ERROR")]
    [InlineData("UNKNOWN COMMAND")]
    public async Task Any_other_answer_is_no_verdict(string said)
    {
        using Socket daemon = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        string path = _house.Folder["odd.sock"];
        daemon.Bind(new UnixDomainSocketEndPoint(path));
        daemon.Listen();
        Task answering = AnswerAsync(daemon, said);

        Verdict verdict = await ScanAsync(SmallFiles.Pdf(), path);

        await answering;
        Assert.Equal(Verdict.None, verdict);
    }

    [Fact]
    public async Task Without_a_copy_there_is_no_verdict() =>
        Assert.Equal(Verdict.None, await Scanner(clamd.Socket).ScanAsync(_case, _document, Ct));

    public void Dispose() => _house.Dispose();

    private static async Task AnswerAsync(Socket daemon, string said)
    {
        using Socket caller = await daemon.AcceptAsync(Ct);
        byte[] heard = new byte[100_000];
        int total = 0;
        while (!heard.AsSpan(0, total).EndsWith(new byte[4]) && await caller.ReceiveAsync(heard.AsMemory(total), Ct) is > 0 and int read)
        {
            total += read;
        }

        await caller.SendAsync(Encoding.ASCII.GetBytes(said), Ct);
        caller.Shutdown(SocketShutdown.Both);
    }

    private async Task<Verdict> ScanAsync(byte[] content, string? socket = null)
    {
        await _house.Quarantine.ReceiveAsync(_case, _document, new MemoryStream(content), content.Length, Ct);
        return await Scanner(socket ?? clamd.Socket).ScanAsync(_case, _document, Ct);
    }

    private ClamAvScanner Scanner(string socket) =>
        new(new ScannerOptions(ScannerKind.ClamAv) { Socket = socket }, _house.Quarantine, NullLogger<ClamAvScanner>.Instance);
}
