using Microsoft.Extensions.DependencyInjection;
using PspWorkflow.App.Local.Play;
using PspWorkflow.App.Mail;
using PspWorkflow.Law;
using PspWorkflow.Ports;
using PspWorkflow.Procedure.Tests.Driving;

namespace PspWorkflow.Procedure.Tests.Mail;

/// <summary>What stays undone climbs: to who has to act, as late, to the delegates, to the head; and an outage makes no flood of it.</summary>
public sealed class Ladder : IAsyncLifetime
{
    private static readonly Account Head = Cast.Prefect with { Id = ActorId.Parse("cheffe"), DisplayName = "Lou Fictive", Capacity = "préfète", Mail = "cheffe@demo.invalid", Delegation = null, IsHead = true };
    private static readonly Account Agent = Head with { Id = ActorId.Parse("agent"), Mail = "agent@demo.invalid", IsHead = false };

    private readonly RunningHouse _house = new();

    public ValueTask InitializeAsync() => _house.InitializeAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_request_that_nobody_examines_climbs_to_the_delegate_and_to_the_head()
    {
        // Given
        await EnterAsync(Head, Agent);
        string id = await new Walk(_house.Api).ToAsync(Milestone.Filed);
        DateOnly filed = await _house.Api.TodayAsync();

        // When
        await _house.Api.MoveToAsync(filed.AddDays(50));

        // Then
        Assert.Equal(
            [
                $"{filed.AddDays(10):yyyy-MM-dd} waiting secretariat",
                $"{filed.AddDays(20):yyyy-MM-dd} waiting-late secretariat",
                $"{filed.AddDays(30):yyyy-MM-dd} escalated signataire",
                $"{filed.AddDays(30):yyyy-MM-dd} waiting-late secretariat",
                $"{filed.AddDays(40):yyyy-MM-dd} escalated signataire",
                $"{filed.AddDays(40):yyyy-MM-dd} escalated-to-head cheffe",
                $"{filed.AddDays(40):yyyy-MM-dd} waiting-late secretariat",
                $"{filed.AddDays(50):yyyy-MM-dd} escalated signataire",
                $"{filed.AddDays(50):yyyy-MM-dd} escalated-to-head cheffe",
                $"{filed.AddDays(50):yyyy-MM-dd} waiting-late secretariat",
            ],
            Lines(id));
    }

    [Fact]
    public async Task Where_the_prefecture_itself_must_act_nobody_is_told_twice_and_the_head_is_told_last()
    {
        await EnterAsync(Head, Agent);
        string id = await new Walk(_house.Api).ToAsync(Milestone.Decided);
        DateOnly decided = await _house.Api.TodayAsync();

        await _house.Api.MoveToAsync(decided.AddDays(28));

        Assert.Equal(["to-sign agent", "to-sign secretariat", "to-sign signataire"], On(id, decided.AddDays(7)));
        Assert.Equal(["to-sign-late agent", "to-sign-late secretariat", "to-sign-late signataire"], On(id, decided.AddDays(14)));
        Assert.Equal(["escalated signataire", "to-sign-late agent", "to-sign-late secretariat"], On(id, decided.AddDays(21)));
        Assert.Equal(["escalated signataire", "escalated-to-head cheffe", "to-sign-late agent", "to-sign-late secretariat"], On(id, decided.AddDays(28)));
        Assert.DoesNotContain(await _house.Api.MailsAsync(id), mail => mail["to"]!.ToString() == Head.Mail && mail["subject"]!.ToString().Contains("signature", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_head_the_delegates_are_told_last_too()
    {
        string id = await new Walk(_house.Api).ToAsync(Milestone.Filed);
        DateOnly filed = await _house.Api.TodayAsync();

        await _house.Api.MoveToAsync(filed.AddDays(40));

        Assert.Equal(["escalated-to-head signataire", "waiting-late secretariat"], On(id, filed.AddDays(40)));
    }

    [Fact]
    public async Task Done_it_climbs_no_further()
    {
        string id = await new Walk(_house.Api).ToAsync(Milestone.Filed);
        DateOnly filed = await _house.Api.TodayAsync();
        await _house.Api.MoveToAsync(filed.AddDays(25));

        await _house.Api.ActAsync(Api.Secretariat, $"/api/cases/{id}/completeness", new { });
        await _house.Api.MoveToAsync(filed.AddDays(45));

        Assert.DoesNotContain(Lines(id), line => line.Contains("escalated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_ten_days_of_outage_each_wait_is_told_once_all_of_them_on_one_day()
    {
        // Given five requests to examine, and five decisions to sign, whose second reminder comes during the outage
        List<string> ids = [];
        foreach (Milestone milestone in new[] { Milestone.Filed, Milestone.Decided })
        {
            for (int i = 0; i < 5; i++)
            {
                ids.Add(await new Walk(_house.Api).ToAsync(milestone));
            }
        }

        DateOnly filed = await _house.Api.TodayAsync();
        await _house.Api.MoveToAsync(filed.AddDays(5), new TimeOnly(9, 0)); // within the day: what is raised waits for the rest

        // When
        await _house.OutageAsync(TimeSpan.FromDays(10));
        await _house.Api.MoveToAsync(filed.AddDays(15));

        // Then
        IReadOnlyList<MailRow> rows = MailRow.OfAlerts(_house);
        Assert.Single(rows.Select(row => row.Day).Distinct());
        Assert.All(rows.GroupBy(row => (row.Case, row.To)), group => Assert.Single(group));
        Assert.Equal(ids.Order(), rows.Select(row => row.Case).Distinct().Order());
        Assert.Equal(
            [(Notices.ToSignLate, 10), (Notices.Waiting, 5)], // of two reminders of one wait only the later, which says that it is late
            rows.GroupBy(row => row.Notice).Select(group => (group.Key, group.Count())).OrderBy(one => one.Key, StringComparer.Ordinal));
        Assert.Equal(["secretariat", "signataire"], rows.Select(row => row.To).Distinct().Order());
        Assert.Equal(
            [(Cast.Secretary.Mail, 10), (Cast.Prefect.Mail, 5)], // one mail for all that is late
            (await _house.Api.ReadAsync(Api.Secretariat, "/local/mail?format=json")).AsArray()
                .Where(mail => mail!["text"]!.ToString() is var text && (text.Contains("malgré un rappel", StringComparison.Ordinal) || text.Contains("attend depuis", StringComparison.Ordinal)))
                .Select(mail => (mail!["to"]!.ToString(), ids.Count(id => mail["text"]!.ToString().Contains(id, StringComparison.Ordinal))))
                .Order());
    }

    private async Task EnterAsync(params Account[] accounts)
    {
        foreach (Account account in accounts)
        {
            await _house.Services.GetRequiredService<IDirectory>().SaveAsync(account, keyHash: null, Ct);
        }
    }

    private IReadOnlyList<string> Lines(string id) =>
        [.. MailRow.OfAlerts(_house).Where(row => row.Case == id).Select(row => $"{row.Day:yyyy-MM-dd} {row.Notice} {row.To}").Order(StringComparer.Ordinal)];

    private IReadOnlyList<string> On(string id, DateOnly day) =>
        [.. Lines(id).Where(line => line.StartsWith($"{day:yyyy-MM-dd}", StringComparison.Ordinal)).Select(line => line[11..])];
}
