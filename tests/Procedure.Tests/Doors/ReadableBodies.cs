using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>Bodies with nothing but what is required. In a house of its own: one of them seats a chair, who binds every session after.</summary>
public sealed class ReadableBodies(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Theory]
    [MemberData(nameof(ActRoute.WithBody), MemberType = typeof(ActRoute))]
    public async Task A_body_of_the_required_fields_alone_is_readable(string name)
    {
        HttpFunction function = ActRoute.Named(name);
        string path = ActRoute.PathOf(function, await new Walk(_api).ToAsync(Milestone.Filed));

        Answer answer = await Answer.OfAsync(_api.SendAsync(
            ActRoute.MethodOf(function), path, ActRoute.KeyOf(function), Deposits.Bytes(SampleBody.Of(SampleBody.SchemaOf(function), await _api.TodayAsync()).ToJsonString(), null, "application/json")));

        Assert.NotEqual("bad-body", answer.Code);
        Assert.NotInRange(answer.Status, 500, 599);
    }
}
