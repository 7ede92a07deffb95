namespace PspWorkflow.Law;

/// <summary>Sense of an opinion. It binds nobody: the prefect may decide against it, never before it.</summary>
/// <remarks>Source: CASF, art. L121-9, II. The texts say only "avis"; these four values are practice.</remarks>
public enum OpinionSense
{
    /// <summary>Favourable.</summary>
    Favourable,

    /// <summary>Unfavourable.</summary>
    Unfavourable,

    /// <summary>Favourable with reservations.</summary>
    Reserved,

    /// <summary>Put off by the commission to another session: no opinion yet.</summary>
    Adjourned,
}
