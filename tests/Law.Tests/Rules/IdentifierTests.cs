using System.Text.Json;
using PspWorkflow.Law.Tests.Building;

namespace PspWorkflow.Law.Tests.Rules;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("01", true)]
    [InlineData("95", true)]
    [InlineData("2a", true)]
    [InlineData("976", true)]
    [InlineData("00", false)]
    [InlineData("20", false)]
    [InlineData("96", false)]
    [InlineData("975", false)]
    [InlineData("2A", false)]
    [InlineData("", false)]
    public void A_department_has_a_known_code(string code, bool valid) => Assert.Equal(valid, Department.TryParse(code, null, out _));

    [Theory]
    [InlineData("92-7k4m2q9xbd", true)]
    [InlineData("976-7k4m2q9xbd", true)]
    [InlineData("92-7k4m2q9xb", false)]
    [InlineData("92-7k4m2q9xba", false)] // a vowel
    [InlineData("92-7K4M2Q9XBD", false)]
    [InlineData("92/7k4m2q9xbd", false)]
    [InlineData("../7k4m2q9xbd", false)]
    [InlineData("92-7k4m2-9xbd", false)]
    public void A_case_number_is_read_exactly_or_not_at_all(string text, bool valid) => Assert.Equal(valid, CaseId.TryParse(text, null, out _));

    [Fact]
    public void A_case_and_a_session_know_their_department()
    {
        byte[] entropy = [.. Enumerable.Range(200, 16).Select(i => (byte)i)];

        Assert.Equal(Known.Department, CaseId.From(Known.Department, entropy).Department);
        Assert.Equal(Known.Department, SessionId.From(Known.Department, entropy).Department);
        Assert.Equal(CaseId.From(Known.Department, entropy), CaseId.Parse(CaseId.From(Known.Department, entropy).ToString()));
        Assert.Equal(SessionId.From(Known.Department, entropy), SessionId.Parse(SessionId.From(Known.Department, entropy).ToString()));
    }

    [Theory]
    [InlineData("la-passerelle", true)]
    [InlineData("a", false)]
    [InlineData("-la", false)]
    [InlineData("la--passerelle", false)]
    [InlineData("La", false)]
    [InlineData("là", false)]
    public void A_short_name_is_a_slug(string text, bool valid)
    {
        Assert.Equal(valid, AssociationId.TryParse(text, null, out _));
        Assert.Equal(valid, ActorId.TryParse(text, null, out _));
    }

    [Fact]
    public void An_identifier_is_its_text_in_json_and_nothing_else_is_read()
    {
        Assert.Equal("\"92\"", JsonSerializer.Serialize(Known.Department));
        Assert.Equal(Known.Text("t"), JsonSerializer.Deserialize<TextId>(JsonSerializer.Serialize(Known.Text("t"))));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Department>("92"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DocumentId>("\"E1DB2BAF9BAAC16EE2ADE1D694F41FC7\""));
        Assert.Throws<FormatException>(() => CaseId.Parse("not a case"));
    }
}
