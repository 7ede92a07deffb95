using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A double click, and two signatories at once: one decision, a truthful page for the other.</summary>
public sealed class ManyAtOnce : IAsyncLifetime
{
    private readonly RunningHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Ten_clicks_at_once_take_one_decision_and_each_is_told_that_it_is_taken()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        Page opened = await _house.EnterAsync(reader, id, link);

        Page[] pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => reader.ActAsync(link, opened, ("sense", "authorised"))));

        Assert.All(pages, page => Assert.Contains("enregistrée le", page.Shown, StringComparison.Ordinal));
        Assert.Equal(["authorised"], await _house.Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task Of_two_signatories_one_decides_and_the_other_reads_that_it_is_done()
    {
        await _house.SaveAsync(Second.Signatory, Second.Key);
        (string id, string link) = await _house.ToDecideAsync();
        string other = await _house.Api.LinkAsync(id, Second.Signatory.Mail);
        using Reader one = new(_house.Address);
        using Reader two = new(_house.Address);
        Page first = await _house.EnterAsync(one, id, link);
        Page second = await _house.EnterAsync(two, id, other, Second.Signatory.Mail);

        Page[] pages = await Task.WhenAll(
            one.ActAsync(link, first, ("sense", "authorised")),
            two.ActAsync(other, second, ("sense", "refused"), ("grounds", "agreement-missing"), ("facts", "Faits.")));

        Assert.Single(await _house.Api.DecisionsAsync(id));
        Assert.Single(pages, page => page.Shown.Contains("Cette démarche est faite", StringComparison.Ordinal));
        Assert.Single(pages, page => page.Shown.Contains("Le dossier n’attend plus cette démarche : elle a été enregistrée le", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_right_code_typed_ten_times_at_once_opens_once()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader reader = new(_house.Address);
        await reader.PostAsync($"{link}/code");
        string code = (await _house.Api.CodesAsync(id))[^1];
        (string Name, string Value)[] cookies = [.. reader.Cookies.Select(cookie => (cookie.Key, cookie.Value))];

        Page[] pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            using Reader own = new(_house.Address);
            Array.ForEach(cookies, cookie => own.Cookies[cookie.Name] = cookie.Value);
            return await own.PostAsync($"{link}/grant", ("code", code));
        }));

        Assert.Single(pages, page => page.Given.Count > 0 || page.Text.Contains("Prénom inventé", StringComparison.Ordinal));
    }
}
