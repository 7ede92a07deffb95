using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Commission;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What was accepted once is accepted when it is repeated, even if the facts it rested on have changed since.</summary>
public sealed class RepetitionsOfTheAccepted(RunningHouse house) : IClassFixture<RunningHouse>
{
    [Fact]
    public async Task An_agenda_entry_repeated_after_its_session_was_cancelled_is_the_same_entry()
    {
        // Given
        Walk walk = new(house.Api);
        string id = await walk.ToAsync(Milestone.Complete);
        object entry = new { session = walk.Session, urgent = true };
        await house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/agenda", entry, "une-seule-fois");
        await CancelAsync(walk.Session);

        // When
        Answer again = await Answer.OfAsync(house.Api.PostAsync(Api.Secretariat, $"/api/cases/{id}/agenda", entry, "une-seule-fois"));
        Answer anew = await Answer.OfAsync(house.Api.PostAsync(Api.Secretariat, $"/api/cases/{id}/agenda", entry, "une-autre-fois"));

        // Then
        Assert.Equal(200, again.Status);
        Assert.Equal((409, Refusals.SessionCancelled.Code), (anew.Status, anew.Code));
    }

    private async Task CancelAsync(string session)
    {
        SessionAct act = new SessionAct.Cancel(Cast.Secretary.Id, house.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await house.Services.GetRequiredService<SessionBook>().FileAsync(SessionId.Parse(session), act, new KeyUse("cancel", "cancel"), Ct);
    }
}
