using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Stories;

/// <summary>The parcours to which nothing happens: what the others are compared with. Played once.</summary>
public sealed class CalmPath : IAsyncLifetime
{
    internal StoryFolder Folder { get; } = new();

    internal PathTold Told { get; private set; } = new([], [], string.Empty);

    public async ValueTask InitializeAsync() => Told = await PathTold.PlayAsync(Folder, permitAnswered: true, _ => Interruption.None);

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
