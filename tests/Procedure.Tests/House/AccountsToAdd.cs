using Moq;
using PspWorkflow.App;
using PspWorkflow.App.Access;
using PspWorkflow.Ports;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>A slip on the command line never makes half an account.</summary>
public sealed class AccountsToAdd
{
    [Theory]
    [InlineData("prefet", "prefecture", "45", "delegation=faux")]
    [InlineData("prefet", "prefecture", "45", "delegation=2026-1:2026-12-31:2026-01-01")]
    [InlineData("prefet", "prefecture", "45", "delegations=2026-1:2026-01-01:2026-12-31")]
    [InlineData("prefet", "prefecture", "45", "association=la-passerelle")]
    [InlineData("referente", "association", "45", "association=La Passerelle")]
    [InlineData("referente", "association", "45", "")]
    [InlineData("prefet", "7", "45", "delegation=2026-1:2026-01-01:2026-12-31")]
    [InlineData("prefet", "prefecture", "99", "delegation=2026-1:2026-01-01:2026-12-31")]
    [InlineData("clock", "secretariat", "45", "")]
    [InlineData("secretaire", "secretariat", "45", "second=personne")]
    public void A_wrong_argument_is_refused_with_the_usage(string id, string role, string department, string option)
    {
        string[] arguments = [id, role, department, "a@exemple.invalid", "Prénom Nom", "qualité", .. option.Length == 0 ? [] : new[] { option }];

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => AddAccount.Parse(arguments));

        Assert.StartsWith("Usage", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_ends_the_calendar_feed_that_the_former_one_may_have_opened()
    {
        Account account = AddAccount.Parse(["referente", "secretariat", "45", "a@exemple.invalid", "Prénom Nom", "qualité"]);
        (Mock<IDirectory> directory, Mock<ICalendarFeeds> feeds, StringWriter console) = (new(), new(), new());
        feeds.Setup(port => port.CloseAsync(account.Id, It.IsAny<CancellationToken>())).ReturnsAsync(true);

        await AddAccount.SaveAsync(account, directory.Object, feeds.Object, console);

        feeds.Verify(port => port.CloseAsync(account.Id, It.IsAny<CancellationToken>()), Times.Once);
        directory.Verify(port => port.SaveAsync(account, It.Is<ReadOnlyMemory<byte>?>(hash => hash!.Value.Length == 32), It.IsAny<CancellationToken>()), Times.Once);
        Assert.Contains("abonnement au calendrier est fermé", console.ToString(), StringComparison.Ordinal);
    }
}
