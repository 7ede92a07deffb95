using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>The foreigners' service knows of a case what it needs to issue a document, when it needs it, and no sooner.</summary>
public sealed class NeedToKnow(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Theory]
    [InlineData(Milestone.Filed)]
    [InlineData(Milestone.Advised)]
    [InlineData(Milestone.Decided)]
    internal async Task Before_the_signed_authorisation_the_case_is_not_there_for_the_foreigners_service(Milestone milestone)
    {
        string id = await new Walk(_api).ToAsync(milestone);

        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases/{id}", Api.Foreigners));

        Assert.Equal((404, "not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Once_it_is_signed_the_foreigners_service_finds_it()
    {
        string id = await new Walk(_api).ToAsync(Milestone.Signed);

        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"/api/cases/{id}", Api.Foreigners));

        Assert.Equal(200, answer.Status);
    }
}
