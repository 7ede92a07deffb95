using PspWorkflow.Procedure.Tests.Driving;
using PspWorkflow.Procedure.Tests.Mail;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>Nothing that was written about a person leaves the house in a mail.</summary>
public sealed class Discretion(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task No_mail_of_a_whole_case_names_the_person_or_says_what_was_written()
    {
        string id = await new Walk(house.Api).ToAsync(Milestone.Renewing);
        await house.Api.MoveToAsync((await house.Api.TodayAsync()).AddDays(2));

        byte[][] raws = [.. Directory.GetFiles(Path.Combine(house.Folder, "mailbox")).Select(File.ReadAllBytes)];
        (string Place, string Text)[][] mails = [.. raws.Select(raw => Travelling.Places(raw).Where(place => place.Place != "To").ToArray()).Where(mail => mail.Any(place => place.Text.Contains(id, StringComparison.Ordinal)))];

        Assert.True(mails.Length > 5, $"Only {mails.Length} mails."); // some fifteen, fewer when slow work lets more of them leave together
        Assert.All(mails.SelectMany(mail => mail), place =>
        {
            Assert.DoesNotContain("invent", place.Text.Replace(".invalid", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("APS-0000", place.Text, StringComparison.Ordinal);
            Assert.Empty(Revealing.In(place.Text));
        });
    }

    [Theory]
    [InlineData("le parcours de sortie")]
    [InlineData("PSP")]
    [InlineData("titre de séjour")]
    [InlineData("les victimes")]
    public void The_list_sees_what_reveals(string words) => Assert.NotEmpty(Revealing.In(words));
}
