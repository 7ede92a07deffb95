using Moq;
using PspWorkflow.App.Casework;
using PspWorkflow.Law;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.House;

public sealed class RememberedEvents : IDisposable
{
    private static readonly StreamId Stream = StreamId.Of(SessionId.From(Department.Parse("45"), new byte[9]));
    private readonly Mock<IRegister> _register = new(MockBehavior.Strict);
    private readonly EventLog _log;

    public RememberedEvents() => _log = new EventLog(_register.Object);

    [Fact]
    public async Task What_was_read_is_not_asked_for_again_and_what_came_since_is()
    {
        // Given
        Stands(after: 0, "2026-02-10");
        Stands(after: 1);
        Assert.Single(await _log.ReadAsync<SessionEvent>(Stream, Ct));
        Assert.Single(await _log.ReadAsync<SessionEvent>(Stream, Ct));

        // When
        Stands(after: 1, "2026-03-10");

        // Then
        IReadOnlyList<SessionEvent> all = await _log.ReadAsync<SessionEvent>(Stream, Ct);
        Assert.Equal([new DateOnly(2026, 2, 10), new DateOnly(2026, 3, 10)], all.Cast<SessionEvent.SessionPlanned>().Select(planned => planned.On));
        _register.Verify(register => register.ReadAsync(Stream, 0, Ct), Times.Once);
    }

    [Fact]
    public async Task A_stream_that_was_empty_is_asked_again_from_its_beginning()
    {
        Stands(after: 0);
        Assert.Empty(await _log.ReadAsync<SessionEvent>(Stream, Ct));

        Stands(after: 0, "2026-02-10");

        Assert.Single(await _log.ReadAsync<SessionEvent>(Stream, Ct));
    }

    [Fact]
    public async Task A_store_that_was_restored_from_a_copy_is_believed()
    {
        Stands(after: 0, "2026-02-10", "2026-03-10");
        Assert.Equal(2, (await _log.ReadAsync<SessionEvent>(Stream, Ct)).Count);

        _register.Setup(register => register.ReadAsync(Stream, 2, It.IsAny<CancellationToken>())).ReturnsAsync(new StoredStream(1, []));
        Stands(after: 0, "2026-02-10");

        Assert.Single(await _log.ReadAsync<SessionEvent>(Stream, Ct));
    }

    public void Dispose() => _log.Dispose();

    private void Stands(long after, params string[] days)
    {
        StoredEvent[] events = [.. days.Select(day => EventCodec.Write<SessionEvent>(Planned(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))))];
        _register.Setup(register => register.ReadAsync(Stream, after, It.IsAny<CancellationToken>())).ReturnsAsync(new StoredStream(after + events.Length, events));
    }

    private static SessionEvent.SessionPlanned Planned(DateOnly on) =>
        new(ActorId.Parse("un-agent"), new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero), Department.Parse("45"), on);
}
