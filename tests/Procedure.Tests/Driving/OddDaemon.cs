using System.Net.Sockets;
using System.Text;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>A scanner's daemon that says what the test wants, on a socket in a folder of its own; silent until told.</summary>
internal sealed class OddDaemon : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Task _serving;

    public OddDaemon()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(Path));
        _socket.Listen();
        _serving = ServeAsync();
    }

    public string Path => _folder["daemon.sock"];

    /// <summary>What it answers; nothing at all is an outage.</summary>
    public string Says { get; set; } = string.Empty;

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
        _folder.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using Socket caller = await _socket.AcceptAsync();
                await AnswerAsync(caller);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket caller)
    {
        List<byte> heard = [];
        byte[] buffer = new byte[100_000];
        int read;
        while (!heard.TakeLast(4).SequenceEqual(new byte[4]) && (read = await caller.ReceiveAsync(buffer)) > 0)
        {
            heard.AddRange(buffer[..read]);
        }

        await caller.SendAsync(Encoding.ASCII.GetBytes(Says));
    }
}
