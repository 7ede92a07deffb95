namespace PspWorkflow.App.OfficialDocuments.Pdf;

/// <summary>How letters look.</summary>
internal enum Face
{
    Regular,
    Bold,
    Italic,

    /// <summary>For characters that the family above does not have.</summary>
    Fallback,
}
