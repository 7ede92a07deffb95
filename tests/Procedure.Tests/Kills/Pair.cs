using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Kills;

/// <summary>Two callers at one case at the same time who contradict each other, one case after the other, without pause.</summary>
/// <param name="name">Begins their idempotency keys.</param>
/// <param name="app">Whom they call.</param>
/// <param name="receipts">Where they keep what they were told.</param>
/// <param name="random">How far they bring each case.</param>
internal sealed class Pair(string name, Lives app, Receipts receipts, Random random)
{
    private static readonly IReadOnlyList<(string By, string Act, string Event, Func<Matter, bool, object> Body)> Steps =
    [
        (Api.Secretariat, "completeness", "file-declared-complete", (_, first) => new { needsPermit = first }),
        (Api.Secretariat, "agenda", "placed-on-agenda", (matter, _) => new { session = matter.Session, urgent = true }),
        (Api.Secretariat, "commission-opinion", "commission-opinion-given", (matter, first) => new { sense = Opinion(first), session = matter.Session }),
        (Api.Association, "association-opinion", "association-opinion-given", (matter, first) => new { sense = Opinion(!first), givenOn = matter.Today }),
        (Api.Prefecture, "decision", "decision-taken", (_, first) => first ? new { sense = "authorised" } : new { sense = "refused", grounds = (string[])["path-not-defined"], facts = "Motifs inventés." }),
        (Api.Secretariat, "signature", "decision-signed", (matter, _) => new { signedOn = matter.Today }),
        (Api.Secretariat, "notification", "decision-notified", (matter, _) => new { notifiedOn = matter.Today, means = "hand-over-by-association", statesRemedies = true }),
        (Api.Foreigners, "permit", "permit-recorded", (matter, first) => new { kind = "aps", from = matter.Today, until = matter.Today.AddMonths(first ? 6 : 7), number = "APS-0000" }),
        (Api.Association, "reports", "report-given", (matter, first) => new { kind = "half-way", writtenOn = matter.Today.AddDays(first ? 0 : -1), text = "Formation commencée." }),
        (Api.Association, "renewal", "renewal-requested", (_, _) => new { }),
    ];

    private int _acts;

    /// <summary>Opens cases and brings each some way, until it is over; what was begun is answered first.</summary>
    public async Task WorkAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            Matter matter = await OpenAsync();
            int steps = random.Next(1, Steps.Count + 1);
            int document = random.Next();
            await Task.WhenAll(FollowAsync(matter, first: true, steps, document, over), FollowAsync(matter, first: false, steps, document + 1, over));
        }
    }

    private async Task<Matter> OpenAsync()
    {
        (string session, DateOnly today) = await PlanAsync();
        string opened = await BeginAsync(Api.Association, "/api/cases", Walk.Application, "case", "application-submitted");
        return new Matter(opened, session, today);
    }

    /// <summary>A session of today; the clock may be moved between the look at it and the act, and then it is planned again.</summary>
    private async Task<(string Session, DateOnly Today)> PlanAsync()
    {
        while (true)
        {
            DateOnly today = DateOnly.Parse((await app.AskAsync(api => api.SendAsync(HttpMethod.Get, "/local/clock", null))).Json["today"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
            if (await TryBeginAsync(Api.Secretariat, "/api/sessions", new { on = today }, "session", "session-planned") is { } session)
            {
                return (session, today);
            }
        }
    }

    /// <summary>An act that nobody contradicts and that begins a stream.</summary>
    private async Task<string> BeginAsync(string by, string path, object body, string kind, string happened) =>
        (await TryBeginAsync(by, path, body, kind, happened))!;

    /// <summary>The same; null when its day is over.</summary>
    private async Task<string?> TryBeginAsync(string by, string path, object body, string kind, string happened)
    {
        string key = NextKey();
        Answer answer = await app.AskAsync(api => api.PostAsync(by, path, body, key));
        if (answer.Code == "PSP-0703")
        {
            receipts.Refuse();
            return null;
        }

        Assert.True(answer.Status == 201, $"{path}: {answer.Status} {answer.Body}");
        receipts.Accept($"{kind}/{answer.Json[kind]}", happened);
        return answer.Json[kind]!.GetValue<string>();
    }

    private async Task FollowAsync(Matter matter, bool first, int steps, int document, CancellationToken over)
    {
        foreach ((string by, string act, string happened, Func<Matter, bool, object> body) in Steps.Take(steps))
        {
            if (over.IsCancellationRequested)
            {
                return;
            }

            string key = NextKey();
            object said = body(matter, first);
            await KeepAsync(matter, happened, app.AskAsync(api => api.PostAsync(by, $"/api/cases/{matter.Case}/{act}", said, key)));
        }

        string place = $"/api/cases/{matter.Case}/documents/{new Guid(document, 0, 0, new byte[8])}?piece=report";
        await KeepAsync(matter, "document-deposited", app.AskAsync(api => api.SendAsync(HttpMethod.Put, place, Api.Association, Deposits.Pdf($"document {document}"))));
    }

    private async Task KeepAsync(Matter matter, string happened, Task<Answer> asking)
    {
        Answer answer = await asking;
        if (answer.Status == 200)
        {
            receipts.Accept($"case/{matter.Case}", happened);
            return;
        }

        Assert.True(answer.WhyNoRefusal() is null, $"{happened}: {answer.WhyNoRefusal()}");
        receipts.Refuse();
    }

    private string NextKey() => $"{name}-{Interlocked.Increment(ref _acts)}";

    private static string Opinion(bool favourable) => favourable ? "favourable" : "unfavourable";

    private sealed record Matter(string Case, string Session, DateOnly Today);
}
