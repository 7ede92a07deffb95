using PspWorkflow.Law;

namespace PspWorkflow.App.Local.Play;

/// <summary>One act of a play.</summary>
/// <param name="Day">The legal day on which it is played, at ten o'clock in Paris.</param>
/// <param name="Title">What happens, in French, as the story tells it.</param>
/// <param name="PlayAsync">Does it.</param>
internal sealed record Scene(DateOnly Day, string Title, Func<Player, Task> PlayAsync)
{
    /// <summary>The instant at which it is played.</summary>
    public DateTimeOffset At => LegalCalendar.InstantOf(Day, new TimeOnly(10, 0));
}
