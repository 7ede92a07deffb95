using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Associations;
using PspWorkflow.App.Casework;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Simulation;

/// <summary>A data folder with everybody in the directory and the associations approved, made once and copied for each run.</summary>
internal static class Template
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly Lazy<IReadOnlyList<(string Path, byte[] Content)>> Files = new(Make);

    public static void CopyTo(string folder)
    {
        foreach ((string path, byte[] content) in Files.Value)
        {
            string target = Path.Combine(folder, path);
            Adapters.DataFolder.MakePrivate(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(target, OwnerOnly);
            }
        }
    }

    private static IReadOnlyList<(string, byte[])> Make()
    {
        using World world = new(0, MissingGuard.None, keepTrace: false);
        SimulatedProcess process = new(world, "1.0");
        Task<bool> made = process.Begin(FurnishAsync);
        process.Run();
        made.GetAwaiter().GetResult();
        process.Stop();
        return
        [
            .. Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
                .Select(path => (Path.GetRelativePath(world.Folder, path), File.ReadAllBytes(path))),
        ];
    }

    private static async Task<bool> FurnishAsync(IServiceProvider services)
    {
        foreach (Account account in Staff.All)
        {
            await services.GetRequiredService<IDirectory>().SaveAsync(account, null, CancellationToken.None);
        }

        ApprovalBook book = services.GetRequiredService<ApprovalBook>();
        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        foreach (Account referent in Staff.Referents)
        {
            foreach (int year in new[] { 2025, 2028, 2031 })
            {
                Approval approval = Cast.ApprovalOn(new DateOnly(year, 6, 1));
                AssociationAct act = new AssociationAct.Approve(Cast.Secretary.Id, now, approval.Department, approval.From, approval.Until, approval.Reference);
                Filed filed = await book.FileAsync(referent.Association!.Value, act, new KeyUse(approval.Reference, "furnish"), CancellationToken.None);
                _ = filed as Filed.Accepted ?? throw new InvalidOperationException($"No approval: {filed}.");
            }
        }

        return true;
    }
}
