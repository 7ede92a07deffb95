namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>Which instances the code of one version may run.</summary>
internal enum VersionMatch
{
    /// <summary>All.</summary>
    None = 0,

    /// <summary>Those of the same version.</summary>
    Strict = 1,

    /// <summary>Those of the same version and of earlier ones.</summary>
    CurrentOrOlder = 2,
}
