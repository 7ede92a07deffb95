using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.House;

/// <summary>A new run on the same folder goes on where the last one stopped.</summary>
public sealed class Redeployments(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task A_case_its_documents_and_the_keys_of_its_acts_outlive_the_process()
    {
        // Given
        string id = await new Walk(house.Api).ToAsync(Milestone.Filed);
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/completeness", new { }, "complet");
        Answer first = await PutAsync(id);
        DateOnly today = await house.Api.TodayAsync();
        Traces before = await Traces.OfAsync(house);

        // When
        await house.RedeployAsync();

        // Then
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/completeness", new { }, "complet");
        Assert.Equal(first, await PutAsync(id));
        Assert.Equal(today, await house.Api.TodayAsync());
        Assert.Equal(before, await Traces.OfAsync(house));
    }

    private Task<Answer> PutAsync(string id) => Answer.OfAsync(house.Api.SendAsync(
        HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=report", Api.Association, Deposits.Bytes("contenu")));
}
