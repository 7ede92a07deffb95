using System.Text;
using PspWorkflow.App.Web;
using PspWorkflow.Procedure.Tests.Doors;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.OfficialDocuments;

/// <summary>A piece that the secretariat takes out for a member of the commission: each page bears the member's name and the day.</summary>
public sealed class ConsultationCopies(RunningHouse house) : IClassFixture<RunningHouse>
{
    private readonly Api _api = house.Api;

    [Fact]
    public async Task Every_page_bears_name_and_day_the_kept_bytes_stay_and_the_reading_names_the_member()
    {
        (string id, string member, string name) = await WithMemberAsync();
        byte[] twoPages = await _api.PdfAsync(Api.Prefecture, id, "notification");
        string place = await DepositAsync(id, twoPages);

        using HttpResponseMessage answer = await _api.SendAsync(HttpMethod.Get, $"{place}?member={member}", Api.Secretariat);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Ct));
        byte[] copy = await answer.Content.ReadAsByteArrayAsync(Ct);
        DateOnly today = await _api.TodayAsync();
        string[] pages = (await Poppler.RawTextAsync(copy)).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        using HttpResponseMessage plain = await _api.SendAsync(HttpMethod.Get, place, Api.Secretariat);

        Assert.Equal((await Poppler.RawTextAsync(twoPages)).Split('\f', StringSplitOptions.RemoveEmptyEntries).Length, pages.Length);
        Assert.All(pages, page => Assert.Contains($"Exemplaire de consultation – {name} – {FrenchDay.Long(today)}", page.Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.Contains("Voies et délais de recours", await Poppler.TextAsync(copy), StringComparison.Ordinal);
        Assert.Equal(twoPages, await plain.Content.ReadAsByteArrayAsync(Ct));
        string[] read = [.. (await _api.ReadAsync(Api.Prefecture, $"/api/cases/{id}/readings"))["items"]!.AsArray().Select(one => one!["what"]!.ToString())];
        Assert.Contains($"{place.Split('/')[^1]}/{member}", read);
    }

    [Fact]
    public async Task What_cannot_bear_it_is_refused_and_never_handed_out_bare()
    {
        Poppler.RequireTools();
        (string id, string member, _) = await WithMemberAsync();
        (string What, byte[] Content, string Name, string Code)[] odd =
        [
            ("image", SmallFiles.Png(), "a.png", "PSP-0346"),
            ("without pages", Encoding.Latin1.GetBytes(PdfWith("/Kids [2 0 R]")), "a.pdf", "PSP-0347"),
            ("encrypted", Encoding.Latin1.GetBytes(SmallFiles.PdfText("a").Replace("/Root 1 0 R", "/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(a) (b)] /Root 1 0 R", StringComparison.Ordinal)), "a.pdf", "PSP-0347"),
        ];
        foreach ((string what, byte[] content, string name, string code) in odd)
        {
            string place = await DepositAsync(id, content, name);
            Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"{place}?member={member}", Api.Secretariat));
            Assert.True((answer.Status, answer.Code) == (409, code), $"{what}: {answer.Status} {answer.Body}");
        }
    }

    [Fact]
    public async Task Only_who_keeps_the_secretariat_or_decides_takes_one_out_and_only_for_who_sits()
    {
        Poppler.RequireTools();
        (string id, string member, _) = await WithMemberAsync();
        string place = await DepositAsync(id, SmallFiles.Pdf());
        Assert.Equal(200, (await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"{place}?member={member}", Api.Secretariat))).Status);

        foreach ((string key, string whom) in new[] { (Api.Association, member), (Api.Secretariat, "personne-45"), (Api.Secretariat, ""), (Api.Secretariat, "../x"), (Api.Prefecture, "referente") })
        {
            Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"{place}?member={Uri.EscapeDataString(whom)}", key));
            Assert.Equal((400, "bad-query"), (answer.Status, answer.Code));
        }

        Answer other = await Answer.OfAsync(_api.SendAsync(HttpMethod.Get, $"{place.Replace(id, await new Walk(_api).ToAsync(Milestone.Filed), StringComparison.Ordinal)}?member={member}", Api.Secretariat));
        Assert.Equal((404, "not-found"), (other.Status, other.Code));
    }

    private static string PdfWith(string kids) => Encoding.Latin1.GetString(SmallFiles.Pdf()).Replace("/Kids [3 0 R]", kids, StringComparison.Ordinal);

    private async Task<(string Case, string Member, string Name)> WithMemberAsync()
    {
        Walk walk = new(_api);
        string id = await walk.ToAsync(Milestone.Signed);
        await Answer.OfAsync(_api.PostAsync(Api.Secretariat, "/api/members", new { member = "signataire", seat = "doctor", from = walk.Today })); // once in this house
        return (id, "signataire", "Alix Inventé");
    }

    private async Task<string> DepositAsync(string id, byte[] content, string name = "piece.pdf")
    {
        string place = $"/api/cases/{id}/documents/{Guid.NewGuid()}";
        Answer answer = await Answer.OfAsync(_api.SendAsync(HttpMethod.Put, $"{place}?piece=report", Api.Association, Deposits.Raw(content, $"attachment; filename={name}")));
        Assert.True(answer.Status == 200, answer.Body);
        await house.SettleAsync();
        return place;
    }
}
