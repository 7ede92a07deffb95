namespace PspWorkflow.Procedure.Tests.Driving;

/// <summary>Brings a case to a milestone by the acts that lead there, each over HTTP, all on the present legal day.</summary>
internal sealed class Walk(Api api)
{
    private static readonly IReadOnlyList<(Milestone Reached, string Key, string Path, Func<Walk, object> Body)> Steps =
    [
        (Milestone.Complete, Api.Secretariat, "completeness", _ => new { }),
        (Milestone.OnAgenda, Api.Secretariat, "agenda", walk => new { session = walk.Session, urgent = true }),
        (Milestone.Heard, Api.Secretariat, "commission-opinion", walk => new { sense = "favourable", session = walk.Session, text = "Avis rendu à l'unanimité." }),
        (Milestone.Advised, Api.Association, "association-opinion", walk => new { sense = "favourable", givenOn = walk.Today }),
        (Milestone.Decided, Api.Prefecture, "decision", _ => new { sense = "authorised" }),
        (Milestone.Signed, Api.Secretariat, "signature", walk => new { signedOn = walk.Today }),
        (Milestone.Notified, Api.Secretariat, "notification", walk => new { notifiedOn = walk.Today, means = "hand-over-by-association", statesRemedies = true }),
        (Milestone.Permitted, Api.Foreigners, "permit", walk => new { kind = "aps", from = walk.Today, until = walk.Today.AddMonths(6), number = "APS-0000" }),
        (Milestone.Reported, Api.Association, "reports", walk => new { kind = "half-way", writtenOn = walk.Today, text = "Formation commencée." }),
        (Milestone.Renewing, Api.Association, "renewal", _ => new { }),
    ];

    public static object Application { get; } =
        new { department = "45", needsPermit = true, person = new { givenName = "Prénom inventé", familyName = "Nom inventé", situation = "Évaluation inventée." } };

    public DateOnly Today { get; private set; }

    /// <summary>A session of today, in which the case is heard.</summary>
    public string Session { get; private set; } = "";

    /// <returns>Number of the case.</returns>
    public async Task<string> ToAsync(Milestone milestone)
    {
        Today = await api.TodayAsync();
        Session = (await api.ActAsync(Api.Secretariat, "/api/sessions", new { on = Today }))["session"]!.GetValue<string>();
        string id = (await api.ActAsync(Api.Association, "/api/cases", Application))["case"]!.GetValue<string>();
        await OnAsync(id, milestone);
        return id;
    }

    /// <summary>Brings a case that was filed by this walk on to a milestone.</summary>
    public async Task OnAsync(string id, Milestone milestone)
    {
        foreach ((_, string key, string path, Func<Walk, object> body) in Steps.Where(step => step.Reached <= milestone))
        {
            await api.ActAsync(key, $"/api/cases/{id}/{path}", body(this));
        }
    }
}
