using System.Text.Json;

namespace PspWorkflow.Law.Tests.Building;

/// <summary>All that a case shows, as text: two cases that show the same are the same.</summary>
internal static class Shown
{
    public static string Of(Story story) => Of(story.Case, story.Today);

    public static string Of(PspCase state, DateOnly day) =>
        $"{state.GetType().Name} {state.NextDue:O} {JsonSerializer.Serialize(state.At(day))} {JsonSerializer.Serialize(state.Facts?.Documents)}";
}
