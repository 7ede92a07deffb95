namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Whether the code of the options' version may run an instance.</summary>
internal static class VersionRule
{
    /// <summary>Judges by the options' strategy; without a version of its own, the code runs all.</summary>
    public static bool MayRun(EngineOptions options, string instanceVersion) => options switch
    {
        { DefaultVersion: "" } or { VersionMatch: VersionMatch.None } => true,
        { VersionMatch: VersionMatch.Strict } => Compare(instanceVersion, options.DefaultVersion) == 0,
        _ => Compare(instanceVersion, options.DefaultVersion) <= 0,
    };

    // No version comes before any; numbers ("1.10") compare as numbers, anything else as text.
    private static int Compare(string left, string right) => (left.Length, right.Length) switch
    {
        (0, _) or (_, 0) => left.Length.CompareTo(right.Length),
        _ when Version.TryParse(left, out Version? a) && Version.TryParse(right, out Version? b) => a.CompareTo(b),
        _ => StringComparer.OrdinalIgnoreCase.Compare(left, right),
    };
}
