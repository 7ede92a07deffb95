using System.Globalization;
using PspWorkflow.Law;

namespace PspWorkflow.App.Local;

/// <summary>How the house is started on this machine.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Demo">Whether it holds the demonstration.</param>
internal sealed record Start(string Folder, bool Demo)
{
    private const string DemoFlag = "--demo";
    private const string TodayFlag = "--today";

    /// <summary>Arguments that go on to the host (<c>--urls</c>).</summary>
    public string[] HostArguments { get; init; } = [];

    /// <summary>Whether HTTP is served.</summary>
    public bool OpenPort { get; init; } = true;

    /// <summary>Machine time.</summary>
    public TimeProvider Machine { get; init; } = TimeProvider.System;

    /// <summary>The legal day on which a new demonstration is played to; null means the machine's day.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The legal day to which a new demonstration is played.</summary>
    public DateOnly DemoDay => Today ?? LegalCalendar.DayOf(Machine.GetUtcNow());

    /// <summary>When the clock of a new folder starts: a demonstration's long enough before today to hold a whole parcours.</summary>
    public DateTimeOffset? ClockStart => Demo ? Demonstration.StartOf(DemoDay) : null;

    /// <summary>Reads the command line: <c>[--demo [--today 2026-01-12]] [--urls …]</c>; PSP_DATA moves the folder.</summary>
    public static Start Read(string[] args)
    {
        string folder = Environment.GetEnvironmentVariable("PSP_DATA") is { Length: > 0 } chosen ? chosen : ".psp";
        int today = Array.IndexOf(args, TodayFlag);
        return new Start(Path.GetFullPath(folder), args.Contains(DemoFlag))
        {
            HostArguments = [.. args.Where((argument, place) => argument != DemoFlag && (today < 0 || (place != today && place != today + 1)))],
            Today = today < 0 ? null : DayAfter(args, today),
        };
    }

    private static DateOnly DayAfter(string[] args, int flag) =>
        args.Contains(DemoFlag)
        && flag + 1 < args.Length
        && DateOnly.TryParseExact(args[flag + 1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && day.Year is >= 2020 and <= 2090
            ? day
            : throw new StartRefusedException($"{TodayFlag} va avec {DemoFlag} et demande une date, par exemple {TodayFlag} 2026-01-12.");
}
