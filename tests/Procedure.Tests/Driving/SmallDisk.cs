using System.Diagnostics;

namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>A real file system of a few megabytes, filled and freed at will.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const int Megabytes = 48;

    private readonly TemporaryFolder _folder = new();

    private SmallDisk() => Directory.CreateDirectory(Root);

    /// <summary>Where it is mounted.</summary>
    public string Root => _folder["disk"];

    /// <summary>Bytes that are free.</summary>
    public long Free => new DriveInfo(Root).AvailableFreeSpace;

    private string Ballast => Path.Combine(Root, "ballast");

    /// <summary>Mounts one; skips the test, with the reason, where nobody may. On the CI machine that is a failure.</summary>
    public static async Task<SmallDisk> MountAsync()
    {
        string? missing = !OperatingSystem.IsLinux() ? "A small disk is mounted on Linux only."
            : Environment.UserName != "root" ? "Only root may mount a small disk."
            : null;
        if (missing is not null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && Environment.UserName == "root", missing);
            Assert.Skip(missing);
        }

        SmallDisk disk = new();
        await RunAsync("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m,mode=700", "tmpfs", disk.Root);
        return disk;
    }

    /// <summary>Fills it but for so many bytes.</summary>
    public void Leave(long bytes)
    {
        FreeAll();
        using FileStream ballast = new(Ballast, FileMode.CreateNew);
        byte[] block = new byte[4096];
        while (Free >= bytes + block.Length)
        {
            ballast.Write(block);
            ballast.Flush();
        }
    }

    /// <summary>Takes away what fills it.</summary>
    public void FreeAll() => File.Delete(Ballast);

    public void Dispose()
    {
        using Process run = Process.Start("umount", ["-l", Root]);
        run.WaitForExit();
        _folder.Dispose();
    }

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        FinishedProcess run = await FinishedProcess.OfAsync(new ProcessStartInfo(tool, arguments));
        if (run.Exit != 0)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", run.Errors);
            Assert.Skip($"No small disk can be mounted here: {run.Errors}");
        }
    }
}
