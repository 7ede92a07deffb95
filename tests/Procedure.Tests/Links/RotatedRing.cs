using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Links;

/// <summary>A signatory on the way while the application is installed anew and its key ring rotates, is lost, or is broken.</summary>
public sealed class RotatedRing : IAsyncLifetime
{
    private readonly RunningHouse _house = new() { Settings = ["--Logging:LogLevel:Microsoft.AspNetCore=None"] }; // a broken ring is told with its stack

    private string Ring => Path.Combine(_house.Folder, "keys", "ring");

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_code_asked_before_one_rotation_and_a_form_opened_before_another_are_taken_by_the_next_hosts()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader onA = new(_house.Address);
        await onA.PostAsync($"{link}/code");
        await RotateAsync();

        using Reader onB = onA.At(_house.Address);
        Page opened = await onB.PostAsync($"{link}/grant", ("code", (await _house.Api.CodesAsync(id)).Single()));
        string[] keys = [KeyOf(onB, "-b-"), KeyOf(onB, "-g-")];
        await RotateAsync();
        using Reader onC = onB.At(_house.Address);
        Page again = await onC.GetAsync(link);
        Page filed = await onC.ActAsync(link, opened, ("sense", "authorised"));

        Assert.NotEqual(keys[0], keys[1]); // made under two keys of the ring
        Assert.Equal(3, Directory.GetFiles(Ring).Length);
        Assert.Equal(opened.Hidden("token"), again.Hidden("token"));
        Assert.Contains("Cette démarche est faite", filed.Shown, StringComparison.Ordinal);
        Assert.Equal(["authorised"], await _house.Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task Where_the_ring_is_lost_the_page_asks_for_a_new_code_and_gives_the_written_text_back()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader before = new(_house.Address);
        Page opened = await _house.EnterAsync(before, id, link);
        Directory.Delete(Ring, recursive: true);
        await _house.RedeployAsync();
        using Reader after = before.At(_house.Address);

        Page closed = await after.GetAsync(link);
        Page unfiled = await after.ActAsync(link, opened, ("sense", "refused"), ("grounds", "agreement-missing"), ("facts", "Des faits écrits longuement."));
        Page entered = await _house.EnterAsync(after, id, link);
        await after.ActAsync(link, entered, ("sense", "authorised"));

        Assert.Equal((200, 403), (closed.Status, unfiled.Status));
        Assert.DoesNotContain("Prénom inventé", closed.Text + unfiled.Text, StringComparison.Ordinal);
        Assert.Contains("Des faits écrits longuement.", unfiled.Shown, StringComparison.Ordinal);
        Assert.Equal(["authorised"], await _house.Api.DecisionsAsync(id));
    }

    [Fact]
    public async Task While_the_ring_cannot_be_had_no_mail_leaves_no_code_is_used_up_and_pages_say_so()
    {
        (string id, string link) = await _house.ToDecideAsync();
        using Reader before = new(_house.Address);
        await before.PostAsync($"{link}/code");
        string kept = Ring + ".kept";
        Directory.Move(Ring, kept);
        await File.WriteAllTextAsync(Ring, "un fichier à la place du dossier", Ct);
        await _house.RedeployAsync();
        using Reader meanwhile = before.At(_house.Address);

        Page read = await meanwhile.GetAsync(link);
        Page asked = await meanwhile.PostAsync($"{link}/code");
        File.Delete(Ring);
        Directory.Move(kept, Ring);
        Page typed = await meanwhile.PostAsync($"{link}/grant", ("code", (await _house.Api.CodesAsync(id)).Single()));

        Assert.Equal((200, 503), (read.Status, asked.Status));
        Assert.Contains("interrompu un instant", asked.Shown, StringComparison.Ordinal);
        Assert.Contains("Prénom inventé", typed.Text, StringComparison.Ordinal); // the ring is back, without a restart
    }

    /// <summary>The life of the ring's keys passes while the application is down; it starts as another host would.</summary>
    private async Task RotateAsync()
    {
        AgedRing.Pass(Ring, days: 91);
        await _house.RedeployAsync();
    }

    private static string KeyOf(Reader reader, string kind) =>
        reader.Cookies.Single(cookie => cookie.Key.Contains(kind, StringComparison.Ordinal)).Value[6..26]; // its id, after four bytes of format
}
