using System.Security.Cryptography;
using System.Text;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>The sealed texts of the cases: each under its case's key, bound to its stream and its name.</summary>
internal static class TextTable
{
    public static byte[] Seal(byte[] key, StreamId stream, ClearText text)
    {
        byte[] clear = Encoding.UTF8.GetBytes(text.Text);
        try
        {
            return SealedBlob.Seal(key, clear, About(stream, text.Id));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    public static string Open(byte[] key, StreamId stream, TextId text, byte[] blob) =>
        Encoding.UTF8.GetString(SealedBlob.Open(key, blob, About(stream, text)));

    public static void Write(SqlSession sql, StreamId stream, TextId text, byte[] blob) =>
        sql.Execute(
            "INSERT INTO texts VALUES ($stream, $text, $sealed)",
            ("$stream", stream.ToString()),
            ("$text", text.ToString()),
            ("$sealed", blob));

    public static byte[]? Find(SqlSession sql, StreamId stream, TextId text) =>
        sql.Scalar(
            "SELECT sealed FROM texts WHERE stream = $stream AND text = $text",
            ("$stream", stream.ToString()),
            ("$text", text.ToString())) as byte[];

    private static string About(StreamId stream, TextId text) => $"{stream}/{text}";
}
