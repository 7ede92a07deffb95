namespace PspWorkflow.LocalRuntime.Engine;

/// <summary>What becomes of an instance that the code may not run.</summary>
internal enum VersionFailure
{
    /// <summary>It stays as it is, for code that may.</summary>
    Reject = 0,

    /// <summary>It fails.</summary>
    Fail = 1,
}
