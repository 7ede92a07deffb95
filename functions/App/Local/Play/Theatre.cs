using PspWorkflow.LocalRuntime;
using PspWorkflow.Ports;

namespace PspWorkflow.App.Local.Play;

/// <summary>Plays scenes in the order of their days, moving the legal clock from one to the next.</summary>
internal sealed class Theatre(Player player, IDirectory directory, ClockMover mover, TimeProvider clock)
{
    /// <summary>Enters the cast and approves the associations from the first scene to years after the last.</summary>
    public async Task OpenAsync(DateOnly first, DateOnly last)
    {
        await Cast.EnterAsync(directory, CancellationToken.None);
        for (DateOnly day = first; day <= last.AddYears(3); day = day.AddYears(3))
        {
            await player.ApproveAsync(Cast.Referent, Cast.ApprovalOn(day));
            await player.ApproveAsync(Cast.OtherReferent, Cast.ApprovalOn(day));
        }
    }

    /// <summary>Plays one scene on its day. A clock that is past it already (a play begun again) is not moved.</summary>
    public async Task PlayAsync(Scene scene)
    {
        await MoveToAsync(scene.At);
        await scene.PlayAsync(player);
    }

    /// <summary>Moves the clock, if the instant is still to come.</summary>
    public async Task MoveToAsync(DateTimeOffset instant)
    {
        if (clock.GetUtcNow() < instant)
        {
            await mover.MoveToAsync(instant);
        }
    }
}
