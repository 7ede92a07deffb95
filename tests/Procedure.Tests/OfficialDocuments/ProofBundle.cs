using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.OfficialDocuments.Bundles;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>A case as one ZIP, and the command that finds whatever was done to it.</summary>
public sealed class ProofBundle(RunningHouse house) : IClassFixture<RunningHouse>, IDisposable
{
    private static readonly byte[] Piece = SmallFiles.Pdf();

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task It_holds_acts_pieces_events_and_texts_and_is_found_intact()
    {
        (string id, byte[] zip) = await ExportAsync();

        (int exit, string said) = await VerifyAsync(zip);

        using ZipArchive archive = new(new MemoryStream(zip));
        string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Contains(names, name => name.StartsWith("actes/order-", StringComparison.Ordinal));
        Assert.Contains("evenements.jsonl", names);
        Assert.Equal(Encoding.Latin1.GetString(Piece), await ReadAsync(archive.Entries.Single(entry => entry.FullName.StartsWith("pieces/", StringComparison.Ordinal)), Encoding.Latin1));
        Assert.Contains("Avis rendu à l'unanimité.", await Task.WhenAll(archive.Entries.Where(entry => entry.FullName.StartsWith("textes/", StringComparison.Ordinal)).Select(ReadAsync)));
        Assert.Contains($"Dossier n° {id}", await ReadAsync(archive.GetEntry("LISEZ-MOI.html")!), StringComparison.Ordinal);
        Assert.True(exit == 0, said);
        Assert.Contains("Recueil intact.", said, StringComparison.Ordinal);
        string seal = (await house.Api.ReadAsync(Api.Prefecture, $"/api/cases/{id}/official-documents"))["bundles"]![0]!["sha256"]!.ToString();
        Assert.Contains($"Sceau du recueil : {seal}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_altered_byte_is_found()
    {
        (_, byte[] zip) = await ExportAsync();
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        Random random = new(seed);

        for (int i = 0; i < 60; i++)
        {
            byte[] altered = [.. zip];
            int place = i < 30 ? random.Next(zip.Length) : zip.Length - 1 - i; // the end is what readers lean on
            altered[place] ^= (byte)random.Next(1, 256);

            (int exit, string said) = await VerifyAsync(altered);

            Assert.True(exit == 1, $"Byte {place} of {zip.Length}: {said}");
        }
    }

    [Fact]
    public async Task A_missing_an_added_and_an_exchanged_entry_are_found_even_when_the_list_is_written_again()
    {
        (_, byte[] zip) = await ExportAsync();

        (int missing, string without) = await VerifyAsync(await RewriteAsync(zip, entries => entries.Remove("evenements.jsonl")));
        (int added, string with) = await VerifyAsync(await RewriteAsync(zip, entries => entries["actes/order-99.pdf"] = [1, 2, 3]));
        (int exchanged, string other) = await VerifyAsync(await RewriteAsync(zip, entries =>
        {
            string piece = entries.Keys.Single(name => name.StartsWith("pieces/", StringComparison.Ordinal));
            string manifest = Encoding.UTF8.GetString(entries["empreintes.sha256"]);
            entries["empreintes.sha256"] = Encoding.UTF8.GetBytes(manifest.Replace(Hash(entries[piece]), Hash([7]), StringComparison.Ordinal));
            entries[piece] = [7];
        }));

        Assert.Equal((1, 1, 1), (missing, added, exchanged));
        Assert.Contains("Entrée manquante : evenements.jsonl", without, StringComparison.Ordinal);
        Assert.Contains("Entrée ajoutée : actes/order-99.pdf", with, StringComparison.Ordinal);
        Assert.Contains("L’empreinte enregistrée lors du dépôt ou de la production n’est pas celle du fichier", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_for_secretariat_and_prefecture_only_and_every_export_is_on_record()
    {
        string id = await new Walk(house.Api).ToAsync(Milestone.Signed);

        Answer association = await Answer.OfAsync(house.Api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/bundle", Api.Association));
        using HttpResponseMessage prefecture = await house.Api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/bundle", Api.Prefecture);
        IReadOnlyList<Reading> readings = (await house.Services.GetRequiredService<IReadAudit>().ListAsync(id, new Page(), Ct)).Items;

        Assert.Equal((403, "role-not-allowed"), (association.Status, association.Code));
        Assert.Equal(200, (int)prefecture.StatusCode);
        Assert.Equal(("bundle", "signataire"), Assert.Single(readings.Select(reading => (reading.What, $"{reading.By}"))));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(string Id, byte[] Zip)> ExportAsync()
    {
        Poppler.RequireTools();
        Walk walk = new(house.Api);
        string id = await walk.ToAsync(Milestone.Filed);
        using ByteArrayContent piece = new(Piece);
        using HttpResponseMessage stored = await house.Api.SendAsync(
            HttpMethod.Put, $"/api/cases/{id}/documents/{Guid.NewGuid()}?piece=identity-copy", Api.Association, piece, ("Content-Disposition", "attachment; filename=\"nom.pdf\""));
        Assert.True(stored.IsSuccessStatusCode, await stored.Content.ReadAsStringAsync(Ct));
        await walk.OnAsync(id, Milestone.Signed);
        await house.SettleAsync(); // the piece is scanned
        using HttpResponseMessage answer = await house.Api.SendAsync(HttpMethod.Post, $"/api/cases/{id}/bundle", Api.Prefecture);
        Assert.True(answer.IsSuccessStatusCode);
        return (id, await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private async Task<(int Exit, string Said)> VerifyAsync(byte[] zip)
    {
        string file = _folder[$"{Guid.NewGuid():N}.zip"];
        await File.WriteAllBytesAsync(file, zip, Ct);
        StringWriter said = new();
        return (await new VerifyBundle(said).RunAsync(file), said.ToString());
    }

    private static async Task<byte[]> RewriteAsync(byte[] zip, Action<Dictionary<string, byte[]>> change)
    {
        using ZipArchive archive = new(new MemoryStream(zip));
        Dictionary<string, byte[]> entries = [];
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            entries[entry.FullName] = Encoding.Latin1.GetBytes(await ReadAsync(entry, Encoding.Latin1));
        }

        change(entries);
        using MemoryStream again = new();
        StoredZip writer = new(again);
        foreach ((string name, byte[] content) in entries)
        {
            await writer.AddAsync(name, new MemoryStream(content), Ct);
        }

        await writer.FinishAsync(Ct);
        return again.ToArray();
    }

    private static Task<string> ReadAsync(ZipArchiveEntry entry) => ReadAsync(entry, Encoding.UTF8);

    private static async Task<string> ReadAsync(ZipArchiveEntry entry, Encoding encoding)
    {
        await using Stream stream = await entry.OpenAsync(Ct);
        using StreamReader reader = new(stream, encoding);
        return await reader.ReadToEndAsync(Ct);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content));
}
