using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>ClamAV's daemon: a copy is sent through its socket (<c>INSTREAM</c>), chunk by chunk, and never stands in clear on a disk.</summary>
internal sealed partial class ClamAvScanner(ScannerOptions options, IQuarantine quarantine, ILogger<ClamAvScanner> logger) : IScanner
{
    private const int ChunkLength = 64 * 1024;
    private const int LongestAnswer = 1024;

    public async Task<Verdict> ScanAsync(CaseId id, DocumentId document, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Timeout);
        try
        {
            await using Stream? copy = await quarantine.OpenAsync(id, document, patience.Token);
            return copy is null ? Verdict.None : await ScanAsync(copy, patience.Token);
        }
        catch (Exception outage) when (outage is SocketException or IOException or InvalidDataException || (outage is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.NoVerdict(logger, document, outage.GetType().Name);
            return Verdict.None;
        }
    }

    /// <summary>What the daemon says of a stream; anything but its two clear answers is no verdict.</summary>
    internal async Task<Verdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        using Socket socket = await ConnectAsync(cancellation);
        await using NetworkStream daemon = new(socket);
        await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
        try
        {
            await SendAsync(content, daemon, cancellation);
        }
        catch (IOException) when (socket.Available > 0)
        {
            // It has heard enough and says why.
        }

        string answer = await AnswerAsync(daemon, cancellation);
        return answer switch
        {
            "stream: OK" => Verdict.Safe,
            _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => Verdict.Infected,
            _ => throw new IOException("The scanner gave no verdict."),
        };
    }

    private static async Task SendAsync(Stream content, NetworkStream daemon, CancellationToken cancellation)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkLength + sizeof(int));
        try
        {
            int read;
            do
            {
                read = await content.ReadAsync(chunk.AsMemory(sizeof(int), ChunkLength), cancellation);
                BinaryPrimitives.WriteInt32BigEndian(chunk, read); // a length of zero ends the stream
                await daemon.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellation);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream daemon, CancellationToken cancellation)
    {
        byte[] answer = new byte[LongestAnswer];
        int length = await daemon.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancellation);
        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        EndPoint place = options.Socket is { } path ? new UnixDomainSocketEndPoint(path) : new DnsEndPoint(options.Host, options.Port);
        Socket socket = options.Socket is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(place, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No verdict on document {Document} ({Reason}); it is scanned again later.")]
        public static partial void NoVerdict(ILogger logger, DocumentId document, string reason);
    }
}
