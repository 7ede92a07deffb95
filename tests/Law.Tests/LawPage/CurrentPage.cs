using PspWorkflow.Law.Tests.Contract;

namespace PspWorkflow.Law.Tests.LawPage;

public sealed class CurrentPage
{
    [Fact]
    public void The_page_of_the_law_says_what_the_code_does()
    {
        string received = Page.Write();
        if (File.Exists(Sources.LawPage) && File.ReadAllText(Sources.LawPage) == received)
        {
            return;
        }

        string file = Path.Combine(AppContext.BaseDirectory, "LAW.received.md");
        File.WriteAllText(file, received);
        Assert.Fail($"The law changed, or its page is missing. Read the difference; when it is meant: cp {file} {Sources.LawPage}");
    }
}
