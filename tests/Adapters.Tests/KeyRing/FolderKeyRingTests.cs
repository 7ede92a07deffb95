using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PspWorkflow.Adapters.Tests;

/// <summary>The key ring of a data folder: outlives the process, is its owner's alone, and its loss costs a new code, no more.</summary>
public sealed class FolderKeyRingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ListLogger<ILogger> _log = new();

    private string Ring => Path.Combine(_folder["data"], "keys", "ring");

    [Fact]
    public void What_one_run_protects_the_next_opens_and_a_folder_of_somebody_else_does_not()
    {
        byte[] cookie = Run(_folder["data"], protector => protector.Protect([1, 2, 3]));

        Assert.Equal([1, 2, 3], Run(_folder["data"], protector => protector.Unprotect(cookie)));
        Assert.Throws<CryptographicException>(() => Run(_folder["other"], protector => protector.Unprotect(cookie)));
    }

    [Fact]
    public void After_a_rotation_the_new_key_protects_and_the_old_one_still_opens()
    {
        byte[] cookie = Run(_folder["data"], protector => protector.Protect([1, 2, 3]));
        AgedRing.Pass(Ring, days: 91);

        byte[] after = Run(_folder["data"], protector => protector.Protect([4]));

        Assert.NotEqual(cookie[4..20], after[4..20]);
        Assert.Equal([1, 2, 3], Run(_folder["data"], protector => protector.Unprotect(cookie)));
        Assert.Equal(2, Directory.GetFiles(Ring).Length);
    }

    [Fact]
    public void Its_files_are_the_owners_alone_hold_no_secret_in_clear_and_nothing_warns()
    {
        Run(_folder["data"], protector => protector.Protect([1]));

        string file = Directory.GetFiles(Ring).Single();
        Assert.DoesNotContain("<value>", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("Warning", StringComparison.Ordinal) || line.Contains("Error", StringComparison.Ordinal) || line.Contains("<value>", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Contains("Creating key", StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Ring));
        }
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("altered")]
    [InlineData("gone")]
    public void A_ring_that_is_lost_is_begun_anew(string how)
    {
        byte[] cookie = Run(_folder["data"], protector => protector.Protect([1]));
        string file = Directory.GetFiles(Ring).Single();
        switch (how)
        {
            case "cut":
                File.WriteAllText(file, File.ReadAllText(file)[..100]);
                break;
            case "gone":
                File.Delete(file);
                break;
            default:
                File.WriteAllText(file, Altered(XElement.Load(file)).ToString());
                break;
        }

        Assert.Throws<CryptographicException>(() => Run(_folder["data"], protector => protector.Unprotect(cookie)));
        byte[] after = Run(_folder["data"], protector => protector.Protect([2]));
        Assert.Equal([2], Run(_folder["data"], protector => protector.Unprotect(after)));
    }

    public void Dispose() => _folder.Dispose();

    private static XElement Altered(XElement ring)
    {
        XElement content = ring.Descendants("content").Single();
        byte[] bytes = Convert.FromBase64String(content.Value);
        bytes[^1] ^= 1;
        content.SetValue(Convert.ToBase64String(bytes));
        return ring;
    }

    /// <summary>One run of a host on a data folder.</summary>
    private T Run<T>(string folder, Func<IDataProtector, T> what)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Listening(_log)));
        services.AddLocalAdapters(new AdapterOptions(folder, DataKind.Demo));
        using ServiceProvider provider = services.BuildServiceProvider();
        return what(provider.GetRequiredService<IDataProtectionProvider>().CreateProtector("témoin"));
    }

    private sealed class Listening(ListLogger<ILogger> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log)
            {
                log.Lines.Add($"{logLevel}: {formatter(state, exception)}{exception}");
            }
        }

        public void Dispose()
        {
            // nothing is held
        }
    }
}
