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
        await tcp.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        NetworkStream stream = tcp.GetStream();
        byte[] request = Encoding.Latin1.GetBytes($"{head}\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n{body}");
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        tcp.Client.Shutdown(SocketShutdown.Send);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The status of such an answer.</summary>
    public static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
