using System.Buffers;
using System.Text;

namespace PspWorkflow.App.Documents.Inspection;

/// <summary>Reading bytes anywhere in a stream.</summary>
internal static class Bytes
{
    private static readonly SearchValues<string> Markup = SearchValues.Create(["<script", "<html", "<!doctype", "<svg", "<?php"], StringComparison.OrdinalIgnoreCase);

    /// <summary>At most so many bytes from a place on; fewer at the end.</summary>
    public static byte[] At(Stream content, long place, int count)
    {
        content.Position = Math.Min(place, content.Length);
        byte[] bytes = new byte[Math.Min(count, content.Length - content.Position)];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The last bytes.</summary>
    public static byte[] Tail(Stream content, int count) => At(content, Math.Max(0, content.Length - count), count);

    /// <summary>Exactly so many bytes from a place on; <see cref="EndOfStreamException"/> when there are not.</summary>
    public static void Fill(Stream content, long place, Span<byte> target)
    {
        if (place < 0 || place + target.Length > content.Length)
        {
            throw new EndOfStreamException();
        }

        content.Position = place;
        content.ReadExactly(target);
    }

    /// <summary>Whether a page for a browser begins in it.</summary>
    public static bool HasMarkup(ReadOnlySpan<byte> head) => Encoding.Latin1.GetString(head).AsSpan().ContainsAny(Markup);
}
