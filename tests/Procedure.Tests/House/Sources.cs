namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Where the sources of this build lie.</summary>
internal static class Sources
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PspWorkflow.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The sources are not above the tests.");
        }

        return folder.FullName;
    }
}
