namespace PspWorkflow.App.Links;

/// <summary>Where a link stands when somebody follows it.</summary>
internal enum Standing
{
    /// <summary>It leads to its step.</summary>
    Open,

    /// <summary>The act was filed through it.</summary>
    Spent,

    /// <summary>The case no longer waits for this step: somebody else, or another road, was faster.</summary>
    Overtaken,

    /// <summary>Its recipient no longer has the post, is replaced while away, or took it back.</summary>
    Closed,

    /// <summary>A newer one took its place.</summary>
    Replaced,

    /// <summary>Its time is over.</summary>
    Expired,
}
