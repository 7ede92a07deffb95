using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using PspWorkflow.App.Local.Play;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;
using PspWorkflow.Procedure.Tests.Mail;

namespace PspWorkflow.Procedure.Tests.Commission;

/// <summary>The day of a session stands in the calendars of those it concerns, moves with it and goes with it.</summary>
public sealed class DaysInCalendars : IAsyncLifetime
{
    private static readonly Account Mayor = new(ActorId.Parse("maire-45"), Role.Member, Cast.Department, "Noa Fictif", "maire", "maire@demo.invalid");

    private readonly RunningHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_association_and_the_members_get_one_entry_that_moves_and_is_taken_away()
    {
        // Given a member with an address, one without, and a session to which nobody comes
        await _house.Services.GetRequiredService<IDirectory>().SaveAsync(Mayor, keyHash: null, Ct);
        Walk walk = new(_house.Api);
        string id = await walk.ToAsync(Milestone.OnAgenda);
        string path = $"/api/sessions/{walk.Session}";
        await ActAsync("/api/members", new { member = "maire-45", seat = "local-authority", from = walk.Today });
        await ActAsync("/api/members", new { member = "procureure-45", seat = "magistrate", from = walk.Today });
        await ActAsync($"{path}/notice", new { sentOn = walk.Today, means = "electronic", withAgenda = true, urgent = true });
        await ActAsync($"{path}/attendance", new { present = Array.Empty<object>(), recusals = Array.Empty<object>() });

        // When it is put off, then cancelled
        DateOnly later = walk.Today.AddDays(6);
        await ActAsync($"{path}/second-notice", new { on = later, sentOn = walk.Today, means = "electronic", withAgenda = true });
        await _house.Api.MoveToAsync(walk.Today.AddDays(1));
        await ActAsync($"{path}/cancellation", new { reason = "put-off" });
        await _house.Api.MoveToAsync(walk.Today.AddDays(2));

        // Then
        string[] days = [$"{walk.Today:yyyyMMdd}", $"{later:yyyyMMdd}", $"{later:yyyyMMdd}"];
        (string Method, IReadOnlyDictionary<string, string> Entry)[] hers = Entries(Cast.Referent.Mail, $"Dossier {id}");
        Assert.Single(hers.Select(one => one.Entry["UID"]).Distinct());
        Assert.Equal(days, hers.Select(one => one.Entry["DTSTART"]));
        Assert.Equal(["PUBLISH", "PUBLISH", "CANCEL"], hers.Select(one => one.Method));
        Assert.Distinct(hers.Select(one => one.Entry["SEQUENCE"]));
        (string Method, IReadOnlyDictionary<string, string> Entry)[] mayors = Entries(Mayor.Mail, "Information");
        Assert.Equal(days, mayors.Select(one => one.Entry["DTSTART"]));
        Assert.Equal(["PUBLISH", "PUBLISH", "CANCEL"], mayors.Select(one => one.Method));
        Assert.Equal(mayors[1].Entry["UID"], mayors[2].Entry["UID"]);
    }

    [Fact]
    public async Task An_address_of_a_member_opens_no_door()
    {
        await _house.Services.GetRequiredService<IDirectory>().SaveAsync(Mayor, App.Access.BearerKey.Hash("cle-du-maire"), Ct);

        foreach (string path in new[] { "/api/cases", "/api/coming", "/api/members" })
        {
            Assert.Equal(403, (await Answer.OfAsync(_house.Api.SendAsync(HttpMethod.Get, path, "cle-du-maire"))).Status);
        }
    }

    private Task<System.Text.Json.Nodes.JsonNode> ActAsync(string path, object body) => _house.Api.ActAsync(Api.Secretariat, path, body);

    /// <summary>What the mails to an address put into its calendar, in order of their sequence.</summary>
    private (string Method, IReadOnlyDictionary<string, string> Entry)[] Entries(string to, string summary)
    {
        List<(string Method, IReadOnlyDictionary<string, string> Entry)> entries = [];
        foreach (string file in Directory.GetFiles(Path.Combine(_house.Folder, "mailbox")))
        {
            using MimeMessage mail = MimeMessage.Load(file, Ct);
            foreach (MimePart part in mail.To.Mailboxes.Single().Address == to ? mail.Attachments.OfType<MimePart>() : [])
            {
                using MemoryStream clear = new();
                part.Content!.DecodeTo(clear, Ct);
                ReadCalendar calendar = ReadCalendar.Of(clear.ToArray());
                entries.AddRange(calendar.Events.Where(entry => entry["SUMMARY"].StartsWith(summary, StringComparison.Ordinal)).Select(entry => (calendar.Head.Single(one => one.Name == "METHOD").Value, entry)));
            }
        }

        return [.. entries.OrderBy(one => long.Parse(one.Entry["SEQUENCE"], System.Globalization.CultureInfo.InvariantCulture))];
    }
}
