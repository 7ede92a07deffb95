using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.Adapters;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Documents;
using PspWorkflow.App.Web;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Tests;

namespace PspWorkflow.Benchmarks;

/// <summary>Documents streamed into quarantine, sealed, flushed and inspected, beside a plain copy of the same bytes and beside their hash and seal alone.</summary>
internal static class Uploads
{
    private const int Chunk = 64 * 1024;

    public static async Task MeasureAsync(TextWriter console)
    {
        await console.WriteLineAsync("Uploads: received, sealed, flushed and inspected, beside a copy (flushed) and beside SHA-256 and AES-256-GCM alone (in memory)");
        using TemporaryFolder folder = new();
        await using ServiceProvider services = new ServiceCollection().AddLogging().AddLocalAdapters(new AdapterOptions(folder["data"], DataKind.Demo)).BuildServiceProvider();
        Intake intake = new(
            services.GetRequiredService<IQuarantine>(), services.GetRequiredService<IDocumentStates>(), new ConfigurationBuilder().Build(), TimeProvider.System, TimeProvider.System);
        foreach ((string name, int length, int times) in new[] { ("1 KB", 1024, 200), ("5 MB", 5_000_000, 20), ("50 MB", 50_000_000, 5) })
        {
            string source = folder[$"source-{length}"];
            await File.WriteAllBytesAsync(source, SmallFiles.PdfOf(length));
            await ReceiveAsync(intake, source); // warm
            double copy = await RateAsync(length, times, () => CopyAsync(source, folder["copy"]));
            double seal = await RateAsync(length, times, () => SealAsync(source));
            long growth = 0;
            double upload = await RateAsync(length, times, async () => growth = Math.Max(growth, await GrowthAsync(() => ReceiveAsync(intake, source))));
            await console.WriteLineAsync($"  {name,-6} upload {upload,7:F1} MB/s  copy {copy,7:F1} MB/s ({upload / copy:P0})  sha-256 + aes-gcm {seal,7:F1} MB/s ({upload / seal:P0})  growth at most {growth / 1024 / 1024} MiB");
        }
    }

    private static async Task<double> RateAsync(int length, int times, Func<Task> work)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int time = 0; time < times; time++)
        {
            await work();
        }

        return (double)length * times / 1_000_000 / watch.Elapsed.TotalSeconds;
    }

    private static async Task ReceiveAsync(Intake intake, string source)
    {
        await using FileStream content = File.OpenRead(source);
        CaseId id = CaseId.From(Department.Parse("45"), RandomNumberGenerator.GetBytes(32));
        Received received = await intake.ReceiveAsync(id, new Incoming(Numbers.OfDocument(id, null), PieceKind.Report, FreeText.From("a.pdf"), content), CancellationToken.None);
        if (received is not Received.Taken)
        {
            throw new InvalidOperationException($"Not taken: {received}.");
        }
    }

    private static async Task CopyAsync(string source, string target)
    {
        await using FileStream from = File.OpenRead(source);
        await using FileStream to = File.Create(target);
        await from.CopyToAsync(to, Chunk);
        to.Flush(flushToDisk: true);
    }

    private static async Task SealAsync(string source)
    {
        await using FileStream from = File.OpenRead(source);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using AesGcm aes = new(new byte[32], 16);
        (byte[] clear, byte[] blob, byte[] tag, byte[] nonce) = (new byte[Chunk], new byte[Chunk], new byte[16], new byte[12]);
        int read;
        while ((read = await from.ReadAtLeastAsync(clear, Chunk, throwOnEndOfStream: false)) > 0)
        {
            hash.AppendData(clear, 0, read);
            aes.Encrypt(nonce, clear.AsSpan(0, read), blob.AsSpan(0, read), tag);
        }

        hash.GetHashAndReset();
    }

    /// <summary>How much more memory the process has while the work runs than before it, at the most.</summary>
    private static async Task<long> GrowthAsync(Func<Task> work)
    {
        long before = Environment.WorkingSet;
        long peak = before;
        Task working = work();
        while (!working.IsCompleted)
        {
            peak = Math.Max(peak, Environment.WorkingSet);
            await Task.WhenAny(working, Task.Delay(1));
        }

        await working;
        return peak - before;
    }
}
