using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Houses that can hear no verdict: nobody asked them to, or the directory does not answer.</summary>
public sealed class UnheardVerdicts
{
    [Theory]
    [InlineData("")]
    [InlineData("--ScanVerdicts:Audience=")]
    public async Task Without_an_audience_there_is_no_such_address_even_for_a_sound_token(string setting)
    {
        await using EntraTenant tenant = new();
        await tenant.StartAsync();
        string[] settings = [.. tenant.Settings.Skip(1), .. setting.Length == 0 ? [] : (string[])[setting]];

        Answer answer = await PostAsync(settings, tenant.Token());

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_lets_nobody_in_and_asks_to_come_again()
    {
        EntraTenant tenant = new();
        await tenant.StartAsync();
        string[] settings = tenant.Settings;
        string token = tenant.Token();
        await tenant.DisposeAsync();

        Answer answer = await PostAsync(settings, token);

        Assert.Equal(503, answer.Status); // Event Grid comes again
    }

    private static async Task<Answer> PostAsync(string[] settings, string token)
    {
        await using RunningHouse house = new() { Settings = settings };
        await house.InitializeAsync();
        return await Answer.OfAsync(house.Api.SendAsync(HttpMethod.Post, "/api/scan-verdicts", token, new StringContent("[]", System.Text.Encoding.UTF8, "application/json")));
    }
}
