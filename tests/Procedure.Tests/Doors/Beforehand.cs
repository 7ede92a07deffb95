using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Doors;

/// <summary>What an act rests on that is no milestone of a case.</summary>
internal static class Beforehand
{
    public static async Task DoAsync(Api api, string name, string id, DateOnly today)
    {
        switch (name)
        {
            case "accept-piece" or "ask-to-correct-piece":
                using (HttpResponseMessage answer = await api.SendAsync(
                    HttpMethod.Put, $"/api/cases/{id}/documents/{ActRoute.Document}?piece=request-form", Api.Association, Deposits.Pdf("contenu")))
                {
                    answer.EnsureSuccessStatusCode();
                }

                break;
            case "accept-hand-over":
                await api.ActAsync(Api.Association, $"/api/cases/{id}/hand-over", new { agreedOn = today, to = "le-phare" });
                break;
            case "retract-record":
                await api.ActAsync(Api.Association, $"/api/cases/{id}/death", new { diedOn = today });
                break;
            case "declare-piece-unobtainable":
                await api.ActAsync(Api.Association, $"/api/cases/{id}/pieces/steps", new { takenOn = today, piece = "request-form", kind = "letter" });
                break;
            case "refuse-permit":
                await api.ActAsync(Api.Association, $"/api/cases/{id}/permit/request", new { requestedOn = today });
                break;
            case "open-aid" or "refuse-aid" or "end-aid":
                await api.ActAsync(Api.Association, $"/api/cases/{id}/aid/request", new { requestedOn = today });
                if (name == "end-aid")
                {
                    await api.ActAsync(Api.Secretariat, $"/api/cases/{id}/aid/grant", new { decidedOn = today });
                }

                break;
        }
    }
}
