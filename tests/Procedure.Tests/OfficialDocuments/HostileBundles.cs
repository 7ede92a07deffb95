using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PspWorkflow.App.OfficialDocuments.Bundles;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>Files made to hurt whoever verifies them: each is found altered, in one line, with nothing unpacked and nothing written.</summary>
public sealed class HostileBundles : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_bomb_is_refused_by_its_directory_before_a_byte_of_it_is_read()
    {
        string said = await VerifyAsync(await PackedAsync(new byte[64 * 1024 * 1024]));

        Assert.Equal(2, said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length); // the fault and the sum: no content was looked at
        Assert.Contains("Entrée compressée ou chiffrée", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_that_share_the_same_bytes_or_announce_more_than_there_are_do_not_add_up()
    {
        byte[] one = await StoredAsync(("a", new byte[1_000_000]));
        int directory = BinaryPrimitives.ReadInt32LittleEndian(one.AsSpan(one.Length - 6));
        byte[] line = one[directory..^22];
        byte[] end = one[^22..];
        BinaryPrimitives.WriteInt16LittleEndian(end.AsSpan(8), 2000);
        BinaryPrimitives.WriteInt16LittleEndian(end.AsSpan(10), 2000);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), line.Length * 2000);
        byte[] shared = [.. one[..directory], .. Enumerable.Repeat(line, 2000).SelectMany(bytes => bytes), .. end];

        byte[] announced = [.. one];
        BinaryPrimitives.WriteUInt32LittleEndian(announced.AsSpan(directory + 20), 0xF0000000);
        BinaryPrimitives.WriteUInt32LittleEndian(announced.AsSpan(directory + 24), 0xF0000000);

        Assert.Contains("dépassent la taille du fichier", await VerifyAsync(shared), StringComparison.Ordinal);
        Assert.Contains("dépassent la taille du fichier", await VerifyAsync(announced), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Path_names_write_nothing_and_control_characters_do_not_reach_the_terminal()
    {
        string[] before = Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories);

        string said = await VerifyAsync(await StoredAsync(("../../evade.txt", [1]), ("/tmp/evade.txt", [1]), ("a\u001b[2J\nRecueil intact.\u202E", [1]), ("empreintes.sha256", [])));

        Assert.Contains("Entrée ajoutée : ../../evade.txt", said, StringComparison.Ordinal);
        Assert.DoesNotContain(said.Split('\n'), line => line.StartsWith("Recueil intact", StringComparison.Ordinal));
        Assert.DoesNotMatch("[\u001b\u202E]", said);
        Assert.Equal(before.Length + 1, Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories).Length); // the file that was verified
    }

    [Fact]
    public async Task The_same_name_twice_is_found_though_a_list_names_it_once()
    {
        string said = await VerifyAsync(await StoredAsync(("a", [1]), ("a", [2]), ("empreintes.sha256", Encoding.ASCII.GetBytes($"{Hash([1])}  a\n"))));

        Assert.Contains("Entrée en double : a", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tens_of_thousands_of_entries_are_counted_and_not_all_shown()
    {
        string said = await VerifyAsync(await StoredAsync([.. Enumerable.Range(0, 60_000).Select(number => ($"{number}", Array.Empty<byte>())), ("empreintes.sha256", [])]));

        Assert.Contains("60000 anomalie(s)", said, StringComparison.Ordinal);
        Assert.InRange(said.Split('\n').Length, 1, 110);
    }

    [Fact]
    public async Task Cut_short_anywhere_or_filled_by_lot_it_is_altered_and_never_a_crash()
    {
        byte[] whole = await StoredAsync(("actes/a.pdf", new byte[300]), ("evenements.jsonl", "{}\nnull\n[1]\n"u8.ToArray()), ("copies.jsonl", "{\"event\":7}"u8.ToArray()), ("empreintes.sha256", "x\n"u8.ToArray()));
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Random random = new(seed);
        byte[] noise = new byte[5000];
        random.NextBytes(noise);

        Assert.All((byte[][])[[], [0x50, 0x4b], noise, whole, .. Enumerable.Range(0, 40).Select(_ => whole[..random.Next(whole.Length)]), .. Enumerable.Range(0, 400).Select(_ => Mutated(whole, random))], one =>
            Assert.Contains("RECUEIL ALTÉRÉ", VerifyAsync(one).GetAwaiter().GetResult(), StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Mutated(byte[] whole, Random random)
    {
        byte[] mutated = [.. whole];
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
        }

        return mutated;
    }

    private static async Task<byte[]> StoredAsync(params (string Name, byte[] Content)[] entries)
    {
        using MemoryStream zip = new();
        StoredZip writer = new(zip);
        foreach ((string name, byte[] content) in entries)
        {
            await writer.AddAsync(name, new MemoryStream(content), CancellationToken.None);
        }

        await writer.FinishAsync(CancellationToken.None);
        return zip.ToArray();
    }

    private static async Task<byte[]> PackedAsync(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using Stream entry = await zip.CreateEntry("empreintes.sha256", CompressionLevel.Fastest).OpenAsync();
            await entry.WriteAsync(content);
        }

        return packed.ToArray();
    }

    private async Task<string> VerifyAsync(byte[] zip)
    {
        string file = _folder["recueil.zip"];
        await File.WriteAllBytesAsync(file, zip, CancellationToken.None);
        StringWriter said = new();
        Assert.Equal(1, await new VerifyBundle(said).RunAsync(file));
        return said.ToString();
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
