namespace PspWorkflow.Law.Tests.Contract;

/// <summary>Where the sources under test stand on this machine.</summary>
internal static class Sources
{
    public static string Law => Path.Combine(Root(), "functions", "Law");

    public static string LawPage => Path.Combine(Root(), "functions", "LAW.md");

    public static string Glossary => Path.Combine(Root(), "functions", "GLOSSARY.md");

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PspWorkflow.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No PspWorkflow.sln above the tests.");
    }
}
