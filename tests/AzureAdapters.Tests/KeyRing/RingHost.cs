using System.Collections.Concurrent;
using System.Security.Cryptography;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PspWorkflow.Adapters;

namespace PspWorkflow.AzureAdapters.Tests;

/// <summary>One host with the shared key ring: gives cookies and opens them.</summary>
internal sealed class RingHost : ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly HttpClient? _http;

    /// <param name="azurite">Where the ring is.</param>
    /// <param name="container">Whose ring.</param>
    /// <param name="wrap">What wraps its secrets.</param>
    /// <param name="between">What stands between this host and the store, or null.</param>
    /// <param name="application">Another name of the application, or null.</param>
    public RingHost(Azurite azurite, string container, IKeyWrap wrap, HttpMessageHandler? between = null, string? application = null)
    {
        BlobClientOptions options = new();
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        if (between is not null)
        {
            _http = new HttpClient(between);
            options.Transport = new HttpClientTransport(_http);
        }

        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
        services.AddAzureKeyRing(new BlobContainerClient(azurite.ConnectionString, container, options), _ => wrap);
        if (application is not null)
        {
            services.AddDataProtection().SetApplicationName(application);
        }

        _services = services.BuildServiceProvider();
    }

    /// <summary>Everything that was said, from the lowest level on.</summary>
    public ConcurrentQueue<(LogLevel Level, string Text)> Said { get; } = [];

    public IKeyManager Keys => _services.GetRequiredService<IKeyManager>();

    private IDataProtector Protector => _services.GetRequiredService<IDataProtectionProvider>().CreateProtector("témoin");

    public string Protect(string text) => Convert.ToBase64String(Protector.Protect(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>What a cookie carries; null when it is refused.</summary>
    public string? Open(string cookie)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Protector.Unprotect(Convert.FromBase64String(cookie)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Under which key a cookie was made: its id follows four bytes of format.</summary>
    public static Guid KeyOf(string cookie) => new(Convert.FromBase64String(cookie).AsSpan(4, 16));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Said.Enqueue((logLevel, formatter(state, exception) + exception));

    public void Dispose()
    {
        // the container disposes this provider too, and may ask twice
        _services.Dispose();
        _http?.Dispose();
    }
}
