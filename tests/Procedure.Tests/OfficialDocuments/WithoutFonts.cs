using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.OfficialDocuments;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>A machine on which npm could not fetch the fonts: the procedure goes on, documents wait.</summary>
public sealed class WithoutFonts(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task The_order_waits_is_listed_and_is_produced_later_from_the_same_version()
    {
        Poppler.RequireTools();
        IConfiguration settings = house.Services.GetRequiredService<IConfiguration>();
        settings["Documents:Fonts"] = house.Folder; // holds no fonts; read at the first printing
        string id = await new Walk(house.Api).ToAsync(Milestone.Signed);
        string address = (await house.Api.LineAsync(Api.Prefecture, id, "order"))["address"]!.ToString();

        Answer refused = await Answer.OfAsync(house.Api.SendAsync(HttpMethod.Post, address, Api.Prefecture));
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/notification", new { notifiedOn = await house.Api.TodayAsync(), means = "hand-over-by-association", statesRemedies = true });
        string waiting = (await house.Api.LineAsync(Api.Prefecture, id, "foreigners-transmission"))["label"]!.ToString();
        await house.RedeployAsync(); // with the fonts
        string text = await Poppler.TextAsync(await house.Api.DownloadAsync(Api.Prefecture, address));

        Assert.Equal((503, "fonts-missing"), (refused.Status, refused.Code));
        Assert.False(house.Services.GetRequiredService<IConfiguration>().GetSection("Documents:Fonts").Exists());
        Assert.True(house.Services.GetRequiredService<Press>().IsReady);
        Assert.Equal("à produire", waiting);
        Assert.Contains($"n° {id}/{address.Split('-')[^1]}", text, StringComparison.Ordinal);
    }
}
