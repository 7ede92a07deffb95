using Microsoft.Extensions.Time.Testing;
using PspWorkflow.LocalRuntime.Clock;

namespace PspWorkflow.LocalRuntime.Tests.Clock;

public sealed class LegalClockTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _machine = new(Today);

    [Fact]
    public void A_new_folder_starts_at_the_machines_time() => Assert.Equal(Today, Open().GetUtcNow());

    [Fact]
    public void A_new_folder_starts_at_a_given_instant_even_a_past_one_and_runs_on_with_the_machine()
    {
        LegalClock clock = Open(startAt: new DateTimeOffset(2020, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)));

        _machine.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new DateTimeOffset(2020, 1, 2, 0, 0, 0, TimeSpan.Zero), clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, clock.GetUtcNow().Offset);
    }

    [Fact]
    public void A_folder_that_has_a_clock_keeps_it_whatever_start_is_asked()
    {
        Move(Open(), Today.AddMonths(6));
        _machine.Advance(TimeSpan.FromHours(2));

        Assert.Equal(Today.AddMonths(6).AddHours(2), Open(startAt: Today).GetUtcNow());
    }

    [Fact]
    public void A_held_clock_stands_still_and_runs_on_from_there()
    {
        LegalClock clock = Open();
        using (clock.Hold())
        {
            clock.Set(Today.AddDays(1));
            _machine.Advance(TimeSpan.FromMinutes(5));
            Assert.Equal(Today.AddDays(1), clock.GetUtcNow());
        }

        Assert.Equal(Today.AddDays(1), clock.GetUtcNow());
        _machine.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(Today.AddDays(1).AddMinutes(5), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back()
    {
        LegalClock clock = Open();
        using IDisposable hold = clock.Hold();

        Assert.Throws<ClockWouldGoBackException>(() => clock.Set(Today.AddTicks(-1)));
    }

    [Fact]
    public void A_machine_set_back_makes_it_stand_still_in_this_process_and_in_the_next()
    {
        Backwards restless = new(Today);
        LegalClock clock = new(restless, new ClockFile(_folder.Root), startAt: null);
        Move(clock, Today.AddDays(1));

        restless.Now = Today.AddHours(-3);

        Assert.Equal(Today.AddDays(1), clock.GetUtcNow());
        Assert.Equal(Today.AddDays(1), new LegalClock(restless, new ClockFile(_folder.Root), startAt: null).GetUtcNow());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Offset":"1.00:00:00","NotBefo""")]
    public void A_damaged_file_is_refused_in_a_clear_sentence(string content)
    {
        File.WriteAllText(_folder["clock.json"], content);

        LocalRuntimeException refusal = Assert.Throws<LocalRuntimeException>(() => Open());

        Assert.StartsWith($"The legal clock cannot be read: {_folder["clock.json"]} is damaged.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_for_an_instant_ends_when_the_clock_gets_there_by_itself_or_by_a_move()
    {
        LegalClock clock = Open();
        Task byItself = clock.ReachAsync(Today.AddHours(5), Ct);
        Task byMove = clock.ReachAsync(Today.AddDays(5), Ct);

        Assert.False(byItself.IsCompleted);
        _machine.Advance(TimeSpan.FromHours(5));
        await byItself.WaitAsync(TimeSpan.FromSeconds(20), Ct);

        Assert.False(byMove.IsCompleted);
        Move(clock, Today.AddDays(5));
        await byMove.WaitAsync(TimeSpan.FromSeconds(20), Ct);
    }

    public void Dispose() => _folder.Dispose();

    private static void Move(LegalClock clock, DateTimeOffset instant)
    {
        using IDisposable hold = clock.Hold();
        clock.Set(instant);
    }

    private LegalClock Open(DateTimeOffset? startAt = null) => new(_machine, new ClockFile(_folder.Root), startAt);

    private sealed class Backwards(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
