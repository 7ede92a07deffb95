using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PspWorkflow.LocalRuntime.Engine;
using PspWorkflow.LocalRuntime.Engine.Replay;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Releases;

/// <summary>The histories that releases left behind, told again to today's orchestrators by the engine's own replay.</summary>
/// <remarks>
/// <para>Runbook. An instance that sleeps while a release goes live wakes on the new code; where that makes another call than its history holds, the instance fails.</para>
/// <list type="bullet">
/// <item>A difference is named: the sequence of durable calls changed. Do not record anew. Ship both bodies, let <c>Plan</c> choose
/// (instances that were started on the old one keep it), and delete the old body when no instance is on it.</item>
/// <item>The present release lacks a recording: <c>defaultVersion</c> in host.json was raised, or a stage makes a call that it never made.
/// Copy the received file as the message says, which only adds; commit it with the release.</item>
/// <item>The version was never live anywhere and is still being written: delete its file, run this class, copy the received file.</item>
/// <item>A release has been replaced for more than three days, the longest sleep, and no live instance is left of it: delete its file, then the bodies only it needed.</item>
/// </list>
/// </remarks>
public sealed class RecordedHistories : IDisposable
{
    private const string Read = "read-case";
    private const string Send = "send-notices";

    private readonly TemporaryFolder _folder = new();
    private readonly IHost _house;

    public RecordedHistories() => _house = PlayedStories.Build(_folder.Root);

    private IFunctionRunner Today => _house.Services.GetRequiredService<IFunctionRunner>();

    [Fact]
    public void Todays_code_makes_the_calls_that_every_release_left_in_histories()
    {
        IEnumerable<string> found =
            from release in Release.Recorded
            from history in Release.Read(release)
            let difference = history.DifferenceFrom(Today)
            where difference is not null
            select $"{release} {difference}";
        string[] differences = [.. found.Distinct()];

        Assert.True(differences.Length == 0, $"The runbook is in {nameof(RecordedHistories)}.\n{string.Join('\n', differences)}");
    }

    [Fact]
    public async Task The_present_release_has_left_a_history_of_every_call_it_makes()
    {
        // Given
        IReadOnlyList<RecordedHistory> recorded = Release.Read(Release.Present);
        HashSet<string> known = [.. recorded.SelectMany(history => history.Traits)];

        // When
        RecordedHistory[] missing = [.. (await PlayedStories.PlayAsync()).Where(history => recorded.Count == 0 || !known.IsSupersetOf(history.Traits))];

        // Then
        string received = Path.Combine(AppContext.BaseDirectory, $"{Release.Present}.received.json");
        await File.WriteAllTextAsync(received, Release.Write(recorded.Concat(missing)), Ct);
        string[] lacking = [.. missing.SelectMany(history => history.Traits).Except(known).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(missing.Length == 0, $"Release {Release.Present} has no history of:\n{string.Join('\n', lacking)}\n"
            + $"The runbook is in {nameof(RecordedHistories)}. When it is meant:\ncp {received} {Repository.PathOf(Release.PathOf(Release.Present))}");
    }

    [Theory]
    [InlineData("one call renamed", "activity 'read-file'", $"activity '{Read}'")]
    [InlineData("a timer instead of a call", "a timer", $"activity '{Read}'")]
    [InlineData("one call more", "activity 'read-file'", "no call")]
    [InlineData("one call less", $"activity '{Read}'", $"activity '{Send}'")]
    public void A_history_with_another_call_is_caught_and_both_calls_are_named(string alteration, string inHistory, string inCode)
    {
        // Given
        RecordedHistory history = Release.Read(Release.Present).First(recorded => recorded.Events.Any(e => IsCallOf(Send, e)));

        // When
        string? difference = (history with { Events = [.. Altered(history.Events, alteration)] }).DifferenceFrom(Today);

        // Then
        Assert.Contains(inHistory, difference, StringComparison.Ordinal);
        Assert.Contains(inCode, difference, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generation_that_ends_otherwise_is_caught()
    {
        RecordedHistory history = Release.Read(Release.Present).First(recorded => recorded.Ending == nameof(Ending.ContinuedAsNew));

        string? difference = (history with { Ending = nameof(Ending.Completed) }).DifferenceFrom(Today);

        Assert.Contains("history is Completed, but the code is ContinuedAsNew", difference, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _house.Dispose();
        _folder.Dispose();
    }

    private static IEnumerable<RecordedEvent> Altered(IReadOnlyList<RecordedEvent> events, string alteration) => alteration switch
    {
        "one call renamed" => events.Select(e => IsCallOf(Read, e) ? e with { Name = "read-file" } : e),
        "a timer instead of a call" => events.Select(e => IsCallOf(Read, e) ? new RecordedEvent(HistoryKind.TimerSet, At: e.At) : e),
        "one call more" => events.Append(new RecordedEvent(HistoryKind.ActivityCalled, events.Count, "read-file")),
        _ => events.TakeWhile(e => !IsCallOf(Send, e)),
    };

    private static bool IsCallOf(string activity, RecordedEvent e) => e.Kind is HistoryKind.ActivityCalled && e.Name == activity;
}
