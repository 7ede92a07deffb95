using System.Security.Cryptography;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Adapters;

/// <summary>Seals the texts of an act under the key of its case, and opens them again.</summary>
internal sealed class SealedTexts(ICaseKeys keys)
{
    /// <summary>Seals them; the key is made if there is none. No text, no key.</summary>
    public async Task<IReadOnlyList<(TextId Id, byte[] Blob)>> SealAsync(Append append, CancellationToken cancellation)
    {
        if (append.Texts.Count == 0)
        {
            return [];
        }

        byte[] key = await keys.GetOrCreateAsync(CaseId.Parse(append.Stream.Id), cancellation);
        try
        {
            return [.. append.Texts.Select(text => (text.Id, TextTable.Seal(key, append.Stream, text)))];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Opens one; null when the case's key was erased.</summary>
    public async Task<string?> OpenAsync(StreamId stream, TextId text, byte[] blob, CancellationToken cancellation)
    {
        if (stream.Kind is not StreamKind.Case || await keys.FindAsync(CaseId.Parse(stream.Id), cancellation) is not { } key)
        {
            return null;
        }

        try
        {
            return TextTable.Open(key, stream, text, blob);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
