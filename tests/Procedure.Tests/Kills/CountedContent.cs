using System.Net;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>A body that says how far it has left.</summary>
/// <param name="body">The body.</param>
/// <param name="sent">Is told of every block that the network took.</param>
internal sealed class CountedContent(byte[] body, Action<int> sent) : HttpContent
{
    private const int Block = 16 * 1024;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (int at = 0; at < body.Length; at += Block)
        {
            int length = Math.Min(Block, body.Length - at);
            await stream.WriteAsync(body.AsMemory(at, length));
            sent(length);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
