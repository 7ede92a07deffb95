using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace PspWorkflow.Benchmarks;

/// <summary>Counts the HTTP calls that this process makes to some ports, by the runtime's own meter.</summary>
internal sealed class CountedCalls : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<int, int> _byPort = [];

    public CountedCalls()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Meter.Name: "System.Net.Http", Name: "http.client.request.duration" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (KeyValuePair<string, object?> tag in tags)
            {
                if (tag is { Key: "server.port", Value: int port })
                {
                    _byPort.AddOrUpdate(port, 1, (_, calls) => calls + 1);
                }
            }
        });
        _listener.Start();
    }

    /// <summary>Calls to a port so far.</summary>
    public int To(int port) => _byPort.GetValueOrDefault(port);

    public void Dispose() => _listener.Dispose();
}
