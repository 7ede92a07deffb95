using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PspWorkflow.Adapters.Tests;

/// <summary>A mail server of a few lines: accepts everything but the command it is told to answer otherwise.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly TaskCompletionSource _silent = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string? _command;
    private readonly string? _answer;

    /// <param name="command">Beginning of the line to answer otherwise ("." is the end of the mail).</param>
    /// <param name="answer">The answer; null for none at all, ever.</param>
    public SmtpServer(string? command = null, string? answer = null)
    {
        _command = command;
        _answer = answer;
        _listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every line that clients sent.</summary>
    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Done when it withholds its answer.</summary>
    public Task Silent => _silent.Task;

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await ConverseAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ConverseAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream);
        await using StreamWriter writer = new(stream) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        bool inData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            Lines.Enqueue(line);
            inData = inData && line != ".";
            if (inData)
            {
                continue;
            }

            bool otherwise = _command is not null && line.StartsWith(_command, StringComparison.Ordinal);
            if (otherwise && _answer is null)
            {
                _silent.TrySetResult();
                continue;
            }

            inData = line == "DATA" && !otherwise;
            await writer.WriteLineAsync(otherwise ? _answer : inData ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
        }
    }
}
