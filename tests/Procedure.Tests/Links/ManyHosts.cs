using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>Hosts that run at the same time on one register, one set of links and one key ring: whichever answers, a signatory notices nothing.</summary>
public sealed class ManyHosts : IAsyncLifetime
{
    private readonly RunningHouse _a = new();
    private readonly List<RunningHouse> _others = [];

    private string Ring => Path.Combine(_a.Folder, "keys", "ring");

    public ValueTask InitializeAsync() => _a.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (RunningHouse house in _others)
        {
            await house.DisposeAsync();
        }

        await _a.DisposeAsync();
    }

    [Fact]
    public async Task Each_step_of_a_signatory_may_be_answered_by_another_host_while_the_ring_rotates()
    {
        (string id, string link) = await _a.ToDecideAsync();
        RunningHouse b = await JoinAsync();
        using Reader onA = new(_a.Address);
        await onA.PostAsync($"{link}/code");

        using Reader onB = onA.At(b.Address);
        Page opened = await onB.PostAsync($"{link}/grant", ("code", (await _a.Api.CodesAsync(id)).Single()));
        AgedRing.Pass(Ring, days: 88);
        RunningHouse c = await JoinAsync(); // finds two days left, and makes the next key
        using Reader onC = onB.At(c.Address);
        Page again = await onC.GetAsync(link);
        using Reader back = onC.At(_a.Address);
        Page filed = await back.ActAsync(link, again, ("sense", "authorised"));
        AgedRing.Pass(Ring, days: 3);
        RunningHouse d = await JoinAsync(); // protects with the next key
        using Reader onD = back.At(d.Address);

        Assert.Equal(2, Directory.GetFiles(Ring).Length);
        Assert.Contains("Prénom inventé", opened.Text, StringComparison.Ordinal);
        Assert.Equal(opened.Hidden("token"), again.Hidden("token"));
        Assert.Contains("Cette démarche est faite", filed.Shown, StringComparison.Ordinal);
        Assert.Contains("Ensuite", (await onD.GetAsync(link)).Shown, StringComparison.Ordinal); // what only the grant shows
        Assert.Equal(["authorised"], await c.Api.DecisionsAsync(id));
    }

    private async Task<RunningHouse> JoinAsync()
    {
        RunningHouse house = new() { Beside = _a };
        _others.Add(house);
        await house.InitializeAsync();
        return house;
    }
}
