using PspWorkflow.Law;

namespace PspWorkflow.App.Casework;

/// <summary>What became of an act that was brought to the clerk.</summary>
internal abstract record Filed
{
    private Filed()
    {
    }

    /// <summary>In the register; the stream now has this version.</summary>
    /// <param name="Version">The version after the act.</param>
    /// <param name="Before">Whether it already stood there, under the same key.</param>
    public sealed record Accepted(long Version, bool Before) : Filed;

    /// <summary>The law refuses it; nothing was written.</summary>
    public sealed record Refused(Refusal Why) : Filed;

    /// <summary>The stream is no longer at the version the author had read; nothing was written.</summary>
    public sealed record Stale(long Version) : Filed;

    /// <summary>The key was used before for another content; nothing was written.</summary>
    public sealed record KeyReused : Filed;
}
