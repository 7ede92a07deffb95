using System.Text.RegularExpressions;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>The glossary's table of what is told names every notice and every document to be handed out, and no other.</summary>
public sealed partial class NoticesTold
{
    private static readonly string Table = Repository.Read("functions/GLOSSARY.md").Split("## Notices and letters")[1].Split("\n## ")[0];

    [Fact]
    public void Every_notice_stands_in_the_table_and_every_name_there_is_a_notice()
    {
        IEnumerable<string> notices = typeof(Notices).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        IEnumerable<string> told = Name().Matches(Table).Select(match => match.Groups[1].Value).Where(name => name != "member").Distinct();

        Assert.Equal(notices.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_document_it_names_is_one_that_the_house_prints() =>
        Assert.All(Document().Matches(Table).Select(match => match.Groups[1].Value), name => Assert.True(Enum.TryParse<OfficialDocumentKind>(name, out _), name));

    [GeneratedRegex("`([a-z][a-z-]+)`")]
    private static partial Regex Name();

    [GeneratedRegex(@"`OfficialDocumentKind\.([A-Za-z]+)`")]
    private static partial Regex Document();
}
