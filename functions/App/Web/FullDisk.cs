namespace PspWorkflow.App.Web;

/// <summary>Tells a disk without room from other failures.</summary>
internal static class FullDisk
{
    private const int NoSpace = 28; // ENOSPC
    private const int OverQuota = 122; // EDQUOT
    private const int WindowsFull = unchecked((int)0x80070070);

    public static bool Is(IOException failure) => failure.HResult is NoSpace or OverQuota or WindowsFull;
}
