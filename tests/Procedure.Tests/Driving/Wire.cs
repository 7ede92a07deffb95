using System.Net.Sockets;
using System.Text;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>Writes requests byte by byte, where a well-behaved client would put them right.</summary>
internal static class Wire
{
    /// <summary>Sends a request and gives back the whole answer. The connection ends with it.</summary>
    /// <param name="address">Where the application listens.</param>
    /// <param name="head">Request line and headers, without Host, Connection and the blank line.</param>
    /// <param name="body">What follows.</param>
    public static async Task<string> SendAsync(Uri address, string head, string body = "")
    {
        using TcpClient tcp = new();
        await tcp.ConnectAsync(address.Host, address.Port, Ct);
        NetworkStream stream = tcp.GetStream();
        byte[] request = Encoding.UTF8.GetBytes($"{head}\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n{body}");
        await stream.WriteAsync(request, Ct);
        return await ReadAsync(stream);
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        StringBuilder answer = new();
        byte[] bytes = new byte[16 * 1024];
        int read;
        while (!IsWhole(answer.ToString()) && (read = await stream.ReadAsync(bytes, Ct)) > 0)
        {
            answer.Append(Encoding.UTF8.GetString(bytes, 0, read));
        }

        return answer.ToString();
    }

    /// <summary>The server may go on waiting for a body that was announced: its answer ends before the connection does.</summary>
    private static bool IsWhole(string answer) =>
        answer.EndsWith("\r\n\r\n", StringComparison.Ordinal)
        && (answer.Contains("Content-Length: 0\r\n", StringComparison.Ordinal) || answer.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal));

    /// <summary>The status of such an answer.</summary>
    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
